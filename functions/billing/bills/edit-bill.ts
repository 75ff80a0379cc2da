import { merged } from '@facturation/platform/merged-records';
import { membersOf } from '@facturation/platform/record-members';
import type { z } from 'zod';
import type { Bill } from './bill.ts';
import { billedLines, stated } from './billed-lines.ts';
import { checkBill, invalid } from './check-bill.ts';
import type { Directory } from './directory.ts';
import { Draft } from './fields.ts';
import type { BillChange } from './schemas.ts';

export type Change = z.output<typeof BillChange>;

/**
 * What a change makes of a bill: merged into it (RFC 7396), lines and discounts as a whole. New lines are made as those
 * of a new bill are; lines that are not sent stay as they are, whatever has become of their products. What a credit note
 * takes back is another edit.
 * @throws {ApiError} as `makeBill` does; so does the edit, and 422 for members that a bill of its kind has not
 */
export async function editOf(
  { id: _, lines: __, productItems, discounts, ...change }: Change,
  directory: Directory,
): Promise<(bill: Bill) => Bill> {
  const lines = await billedLines({ customerID: change.customerID, productItems }, directory);
  return (bill) => {
    refuseForeign(bill, { productItems, discounts, ...change });
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

/** What a credit note takes from its bill. */
const OF_THE_BILL = [
  'customerID',
  'supplyDate',
  'period',
  'dueDate',
  'buyerReference',
  'purchaseOrder',
  'productItems',
  'discounts',
] as const;

/** Members that a bill of another kind has. */
function refuseForeign({ kind }: Bill, change: Change): void {
  const isNote = kind === 'creditNote';
  const [foreign, detail] = isNote
    ? [OF_THE_BILL, 'A credit note takes this from its bill.']
    : [['reason', 'restock'] as const, 'Only a credit note has this.'];
  const errors = foreign
    .filter((member) => change[member] !== undefined)
    .map((member) => ({ pointer: `#/${member}`, detail }));
  if (change.kind !== undefined && change.kind !== kind)
    errors.push({ pointer: '#/kind', detail: `It is of kind ${kind}, and stays so.` });
  if (errors.length > 0) throw invalid(errors);
}
