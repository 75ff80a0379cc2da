import type { CustomerName } from './customers.ts';
import type { SellerName } from './sellers.ts';

/** A bill that is made by the API. */
export interface Kind {
  title: string;
  seller: SellerName;
  customer: CustomerName;
  /** The body of `POST /bills` without its customer. */
  bill: object;
  /** Paid when it is issued, by this method. */
  paidBy?: 'card' | 'cash' | 'transfer';
  /** What is judged is a credit note of the bill: of all of it, or of these lines. */
  credit?: { lines?: object[] };
}
