import type { Bill } from '../../functions/billing/bills/bill.ts';
import type { Customer, Directory } from '../../functions/billing/bills/directory.ts';
import type { Scheduler } from '../../functions/billing/finalizing/simulation/scheduler.ts';
import { address, SIREN } from '../support/parties.ts';

const CUSTOMERS: readonly Customer[] = [
  {
    id: '1',
    name: 'Abir',
    email: 'a@example.org',
    kind: 'business',
    siren: SIREN,
    vatNumber: null,
    address,
  },
  { id: '2', name: 'Hassan', email: 'h@example.org', kind: 'consumer', address },
  {
    id: '3',
    name: 'Zaid',
    email: 'z@example.org',
    kind: 'public',
    siren: '300000007',
    vatNumber: null,
    address,
  },
];

/** Neighbours that always answer. */
export const directory: Directory = {
  customer: async (id) => CUSTOMERS.find((customer) => customer.id === id) ?? null,
  products: async () => new Map(),
};

/** Hundredths of a percent. */
const RATES = [20_00, 10_00, 5_50, 2_10];
const PERCENTS = [2_50, 10_00, 33_33];

/** An invoice as somebody could write it: some lines of several rates, with and without discounts. */
export function anyInvoice(id: string, scheduler: Scheduler): Bill {
  const of = <T>(choices: readonly T[]): T => choices[scheduler.below(choices.length)] as T;
  const maybe = <T>(value: T): T | undefined => (scheduler.chance(0.3) ? value : undefined);
  const line = (): Bill['productItems'][number] => ({
    name: 'Câble',
    nature: of(['goods', 'services'] as const),
    unitCode: 'C62',
    quantity: 1 + scheduler.below(50_000),
    price: 1 + scheduler.below(200_000_000),
    vat: { category: 'S', rate: of(RATES) },
    discount: maybe({ percent: of(PERCENTS), reason: 'Remise' }),
  });
  return {
    id,
    kind: 'invoice',
    billingDate: '2026-11-29T10:00:00.000Z',
    customerID: of(CUSTOMERS).id,
    currency: 'EUR',
    productItems: Array.from({ length: 1 + scheduler.below(4) }, line),
    discounts: maybe([{ percent: of(PERCENTS), reason: 'Fidélité' }]),
    dueDate: maybe(of(['2026-12-31', '2027-01-15'])),
  };
}
