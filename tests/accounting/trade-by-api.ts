import { seededRandom } from '@facturation/platform/random';
import { dayOf } from '../../functions/billing/vat/overdue.ts';
import * as given from '../steps/given.ts';
import * as when from '../steps/when.ts';
import { BUSINESS } from '../support/parties.ts';

interface Final {
  totals: { due: number };
}

/** What was asked for, in numbers. */
export interface Traded {
  bills: number;
  creditNotes: number;
  payments: number;
  reversals: number;
}

const RATES = [20, 10, 5.5, 2.1];
const METHODS = ['transfer', 'card', 'cash', 'cheque'];

/**
 * Trades by the API as a company does over some time: bills of goods and services at several rates, with discounts, paid at
 * their issue, later, in parts or never, credited, refunded, written off and reversed.
 * @param passTime is called before each bill: the clock goes on
 */
export async function tradeByApi(bills: number, seed: string, passTime: () => void): Promise<Traded> {
  const random = seededRandom(seed);
  const upTo = (most: number): number => Math.floor(random() * most);
  const oneOf = <T>(list: readonly T[]): T => list[upTo(list.length)] as T;
  const customers = [await given.aCustomer(BUSINESS), await given.aCustomer(BUSINESS)];
  const traded: Traded = { bills: 0, creditNotes: 0, payments: 0, reversals: 0 };
  const finals: string[] = [];

  const line = () => ({
    name: 'Chose',
    nature: oneOf(['goods', 'services', 'services']),
    price: (1 + upTo(100_000)) / 100,
    quantity: 1 + upTo(9),
    vat: { category: 'S', rate: oneOf(RATES) },
    ...(upTo(4) === 0 && { discount: { percent: 5 + upTo(20), reason: 'Remise' } }),
  });

  async function bill(): Promise<void> {
    const { id } = await made('/bills', {
      customerID: oneOf(customers).id,
      productItems: Array.from({ length: 1 + upTo(4) }, line),
      ...(upTo(3) === 0 && { discounts: [{ percent: 1 + upTo(30), reason: 'Fidélité' }] }),
    });
    const payment = upTo(5) === 0 && { payment: { date: today(), method: oneOf(METHODS) } };
    await made(`/bills/${id}/finalize`, { ...payment });
    finals.push(id);
    traded.bills += 1;
  }

  async function credit(id: string): Promise<void> {
    const line = upTo(2) === 0 && { lines: [{ line: 1, amount: (1 + upTo(100)) / 100 }] };
    const { status, body } = await when.post(`/bills/${id}/credit-notes`, { reason: 'Retour', ...line });
    // More than is left of it.
    if (status !== 201) return;
    const final = await when.post(`/bills/${body.id}/finalize`, {});
    if (final.status === 200) traded.creditNotes += 1;
  }

  async function settle(id: string): Promise<void> {
    const { totals } = (await when.get(`/bills/${id}`)).body as Final;
    const due = Math.round(totals.due * 100);
    if (due === 0) return;
    const payment = await made(`/bills/${id}/payments`, wanted(due));
    traded.payments += 1;
    if (upTo(8) !== 0) return;
    await made(`/bills/${id}/payments/${payment.id}/reverse`, { reason: 'Rejet' });
    traded.reversals += 1;
  }

  /** All or a part of what is due, in cents, or due to the customer. */
  function wanted(due: number): object {
    const cents = upTo(3) > 0 ? Math.abs(due) : 1 + upTo(Math.abs(due));
    const amount = cents / 100;
    const date = today();
    if (due > 0 && cents <= 100) return { kind: 'writeOff', amount, date, reason: 'Écart' };
    return { kind: due < 0 ? 'refund' : 'payment', amount, date, method: oneOf(METHODS) };
  }

  while (traded.bills < bills) {
    passTime();
    await bill();
    await settle(oneOf(finals));
    if (upTo(3) === 0) await credit(oneOf(finals));
    if (upTo(2) === 0) await settle(oneOf(finals));
  }
  return traded;
}

/** In the seller's time zone. */
const today = (): string => dayOf(Date.now(), 'Europe/Paris');

async function made(path: string, body: object) {
  const answer = await when.post(path, body);
  if (answer.status > 201) throw new Error(`POST ${path}: ${answer.status} ${JSON.stringify(answer.body)}`);
  return answer.body;
}
