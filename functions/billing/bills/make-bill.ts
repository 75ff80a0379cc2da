import { toRfc3339 } from '@facturation/platform/clock';
import { membersOf } from '@facturation/platform/record-members';
import type { z } from 'zod';
import type { Bill } from './bill.ts';
import { billedLines, stated } from './billed-lines.ts';
import { checkBill } from './check-bill.ts';
import type { Directory } from './directory.ts';
import { Draft } from './fields.ts';
import type { NewBill } from './schemas.ts';

/** What a client wants billed. */
export interface Purchase extends z.output<typeof NewBill> {
  /** Milliseconds since the epoch. */
  time: number;
  /** Of the bill. */
  newId: string;
}

/**
 * A bill of a purchase, of its date; what a line does not say is the product's at this moment.
 * @throws {ApiError} unknown-reference, naming each line whose product, and the customer, that does not exist;
 * invalid-content for a bill that may not be
 */
export async function makeBill({ newId, time, ...purchase }: Purchase, directory: Directory): Promise<Bill> {
  const productItems = await billedLines(purchase, directory);
  const bill: Bill = membersOf(Draft, {
    ...purchase,
    id: newId,
    kind: 'invoice',
    billingDate: toRfc3339(time),
    currency: 'EUR',
    productItems,
    discounts: purchase.discounts?.map(stated),
  });
  checkBill(bill);
  return bill;
}
