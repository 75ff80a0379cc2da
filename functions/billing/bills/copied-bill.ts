import { toRfc3339 } from '@facturation/platform/clock';
import type { FirstSeen } from '@facturation/platform/first-seen';
import type { Bill } from './bill.ts';
import { checkBill } from './check-bill.ts';

/**
 * A new draft of the same lines and prices, for the same customer, of this moment. Its days are not those of the bill
 * that is copied: they are to be set anew.
 * @throws {ApiError} invalid-content for a bill of an earlier version that may not be any more
 */
export function copyOf(bill: Bill, { newId: id, time }: FirstSeen): Bill {
  const { issueDate: _, supplyDate: __, period: ___, dueDate: ____, ...kept } = bill;
  const copy = { ...kept, id, billingDate: toRfc3339(time) };
  checkBill(copy);
  return copy;
}
