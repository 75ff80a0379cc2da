import { KNOWN_SERIES } from '../../../functions/billing/series/known-series.ts';
import { CONSUMER, SELLER } from '../../support/parties.ts';
import type { BillingWorld } from './billing-world.ts';
import type { Draft } from './corrections.ts';

/** Drafts of all series in turn, each of three pieces of something. */
export async function givenDrafts(
  world: BillingWorld,
  series: readonly string[],
  count: number,
): Promise<Draft[]> {
  await world.ask('putSeller', { method: 'PUT', resource: '/seller', body: SELLER });
  for (const id of series.filter((one) => one !== KNOWN_SERIES.invoice.id)) {
    const call = { method: 'PUT', resource: '/series/{id}', parameters: { id } } as const;
    await world.ask('putSeries', { ...call, body: { pattern: `${id}-{YYYY}-{00000}` } });
  }
  const customer = await world.ask('createCustomer', {
    method: 'POST',
    resource: '/customers',
    body: { name: 'Client', email: 'client@example.org', ...CONSUMER },
  });
  const { id: customerID } = customer.body as { id: string };
  const drafts: Draft[] = [];
  for (let index = 0; index < count; index++) {
    const productItems = [{ name: `Ligne ${index}`, price: (101 + index) / 100, quantity: 3 }];
    const body = { customerID, series: series[index % series.length], productItems };
    const made = await world.ask('createBill', { method: 'POST', resource: '/bills', body });
    drafts.push({ id: (made.body as { id: string }).id, etag: `${made.headers.etag}` });
  }
  return drafts;
}
