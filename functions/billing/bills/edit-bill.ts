import { merged } from '@facturation/platform/merge-patch';
import { membersOf } from '@facturation/platform/record-members';
import type { z } from 'zod';
import type { Bill } from './bill.ts';
import { billedLines, stated } from './billed-lines.ts';
import { checkBill } from './check-bill.ts';
import type { Directory } from './directory.ts';
import { Draft } from './fields.ts';
import type { BillChange } from './schemas.ts';

/**
 * What a change makes of a bill: merged into it (RFC 7396), lines and discounts as a whole. New lines are made as those
 * of a new bill are; lines that are not sent stay as they are, whatever has become of their products.
 * @throws {ApiError} as `makeBill` does; so does the edit
 */
export async function editOf(
  { id: _, productItems, discounts, ...change }: z.output<typeof BillChange>,
  directory: Directory,
): Promise<(bill: Bill) => Bill> {
  const lines = await billedLines({ customerID: change.customerID, productItems }, directory);
  return (bill) => {
    const changed = merged(bill, {
      ...change,
      ...(productItems && { productItems: lines }),
      discounts: discounts?.map(stated) ?? discounts,
    });
    const edited = membersOf(Draft, changed);
    checkBill(edited);
    return edited;
  };
}
