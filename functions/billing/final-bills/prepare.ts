import { fromRow as billOf } from '../bills/bill.ts';
import type { Preparation, Refusal, Wanted } from '../finalizing/finalization.ts';
import type { Attributes } from '../finalizing/row-store.ts';
import { prepareCreditNote } from './prepare-credit-note.ts';
import { type Neighbours, prepareInvoice } from './prepare-invoice.ts';
import { RefusedError } from './refusals.ts';

/** Prepares a draft of either kind; what is missing or wrong is refused at once, each with its pointer. */
export const prepareBill =
  (neighbours: Neighbours) =>
  async (draft: Attributes, wanted: Wanted): Promise<Preparation | Refusal> => {
    const bill = billOf({ ...draft, id: wanted.bill });
    const prepare = bill.kind === 'creditNote' ? prepareCreditNote : prepareInvoice;
    try {
      return await prepare(bill, wanted, neighbours);
    } catch (error) {
      if (error instanceof RefusedError) return error.refusal;
      throw error;
    }
  };
