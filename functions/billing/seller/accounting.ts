import { z } from 'zod';

/** The first three are digits of the French chart of accounts (article A47 A-1 of the LPF). */
const account = (number: string, what: string) =>
  z
    .string()
    .regex(
      /^\d{3}[\dA-Z]{0,17}$/,
      'An account is 3 digits, and up to 17 digits or capital letters behind them.',
    )
    .default(number)
    .describe(what);

/** The accounts of the seller's books that bills and payments are entered in. */
export const Accounting = z
  .strictObject({
    customers: account('411', 'What customers owe'),
    services: account('706', 'Turnover with services'),
    goods: account('707', 'Turnover with goods'),
    vatCollected: account('44571', 'VAT that is due to the State'),
    vatPending: account('44574', 'VAT on services, which is due once they are paid'),
    bank: account('512', 'Payments by any method but cash'),
    cash: account('530', 'Payments in cash'),
    writeOffs: account('658', 'Rests that are written off'),
  })
  .prefault({});

export type Accounting = z.output<typeof Accounting>;
