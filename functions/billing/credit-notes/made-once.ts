import { NotFoundError } from '@facturation/platform/errors';
import type { Versioned } from '@facturation/platform/record-versions';
import type { Bill } from '../bills/bill.ts';
import { billTable } from '../bills/bill-table.ts';

/**
 * The draft of an id, made unless the same request has made it before: what it was made of may have changed since.
 * @param make throws what the request is refused with
 * @throws {ApiError} bill-is-final where the draft that was made has become final since
 */
export async function madeOnce(id: string, make: () => Bill | Promise<Bill>): Promise<Versioned<Bill>> {
  try {
    return await billTable.get(id);
  } catch (error) {
    if (!(error instanceof NotFoundError)) throw error;
    return billTable.create(await make());
  }
}
