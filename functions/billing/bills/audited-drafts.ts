import type { Actor } from '@facturation/platform/audit';
import { AuditedRecords } from '@facturation/platform/audited-records';
import { type Bill, toRow } from './bill.ts';
import { billTable } from './bill-table.ts';

/** Drafts as one person changes them. The audit trail shows the row of a draft. */
export class AuditedDrafts extends AuditedRecords<Bill> {
  constructor(actor: Actor) {
    super(billTable, { collection: 'bills', shownOf: toRow }, actor);
  }
}
