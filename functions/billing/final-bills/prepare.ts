import { fromRow as billOf } from '../bills/bill.ts';
import type { Preparation, Refusal, Wanted } from '../finalizing/finalization.ts';
import type { Rows } from '../finalizing/read-ahead.ts';
import type { Attributes } from '../finalizing/row-store.ts';
import { prepareCreditNote } from './prepare-credit-note.ts';
import { type Neighbours, prepareInvoice } from './prepare-invoice.ts';
import { RefusedError } from './refusals.ts';

/** Prepares a draft of either kind; what is missing or wrong is refused at once, each with its pointer. */
export const prepareBill =
  (neighbours: Omit<Neighbours, 'rows'>) =>
  async (draft: Attributes, wanted: Wanted, rows: Rows): Promise<Preparation | Refusal> => {
    const bill = billOf({ ...draft, id: wanted.bill });
    const prepare = bill.kind === 'creditNote' ? prepareCreditNote : prepareInvoice;
    try {
      return await prepare(bill, wanted, { ...neighbours, rows });
    } catch (error) {
      if (error instanceof RefusedError) return error.refusal;
      throw error;
    }
  };
