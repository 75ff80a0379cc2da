import { KNOWN_SERIES } from '../../../functions/billing/series/known-series.ts';
import { CONSUMER, SELLER } from '../../support/parties.ts';
import type { BillingWorld } from './billing-world.ts';
import type { Draft } from './corrections.ts';

/** Of each bill. */
const PIECES = 3;

/** Drafts of all series in turn, each of three pieces of something. */
export async function givenDrafts(
  world: BillingWorld,
  series: readonly string[],
  count: number,
  lineOf: (index: number) => object = freeLine,
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
    const productItems = [{ ...lineOf(index), price: (101 + index) / 100, quantity: PIECES }];
    const body = { customerID, series: series[index % series.length], productItems };
    const made = await world.ask('createBill', { method: 'POST', resource: '/bills', body });
    drafts.push({ id: (made.body as { id: string }).id, etag: `${made.headers.etag}` });
  }
  return drafts;
}

const freeLine = (index: number): object => ({ name: `Ligne ${index}` });

/** Products of which so many pieces are there. @returns their ids */
export async function givenProducts(world: BillingWorld, count: number, quantity: number): Promise<string[]> {
  const ids: string[] = [];
  for (let index = 0; index < count; index++) {
    const body = { name: `Article ${index}`, price: 1, quantity };
    const made = await world.ask('createProduct', { method: 'POST', resource: '/products', body });
    ids.push((made.body as { id: string }).id);
  }
  return ids;
}
