import type { Issue } from '../finalizing/documents.ts';
import { issueCreditNote, type PreparedCreditNote } from './issue-credit-note.ts';
import { issueInvoice, type PreparedInvoice } from './issue-invoice.ts';

export type Prepared = PreparedInvoice | PreparedCreditNote;

/** Issues a bill of either kind. */
export const issueDocument: Issue = (prepared, chosen, original) => {
  const { bill } = prepared as unknown as Prepared;
  const issue = bill.kind === 'creditNote' ? issueCreditNote : issueInvoice;
  return issue(prepared, chosen, original);
};
