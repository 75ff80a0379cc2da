import { NotFoundError } from '@facturation/platform/errors';
import type { Versioned } from '@facturation/platform/record-versions';
import type { AuditedDrafts } from '../bills/audited-drafts.ts';
import type { Bill } from '../bills/bill.ts';

/**
 * The draft of an id, made unless the same request has made it before: what it was made of may have changed since.
 * @param make throws what the request is refused with
 * @throws {ApiError} bill-is-final where the draft that was made has become final since
 */
export async function madeOnce(
  id: string,
  drafts: AuditedDrafts,
  make: () => Bill | Promise<Bill>,
): Promise<Versioned<Bill>> {
  try {
    return await drafts.get(id);
  } catch (error) {
    if (!(error instanceof NotFoundError)) throw error;
    const bill = await make();
    return drafts.create(bill, bill.kind === 'creditNote' ? 'credit' : 'copy');
  }
}
