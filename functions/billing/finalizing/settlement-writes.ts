import type { Deed } from '@facturation/platform/audit';
import { auditWrite } from './audit-write.ts';
import type { Attributes, Write } from './row-store.ts';
import { billResource, settlementKey, versionOfFinal } from './rows.ts';
import { owedWrites } from './summary.ts';

/** A change of the settlement of a final bill. */
export interface SettlementChange {
  bill: string;
  /** The row as it was read. */
  before: Attributes;
  /** Attributes that change; the revision is raised here. */
  after: Attributes;
  deed: Deed;
}

/**
 * All that is written when a payment, a reversal or a credit note moves the settlement of a bill, on condition that it is
 * still as it was read. What has to follow every settlement, as the sums over all bills, is written here and at issue.
 * `together`: see `owedWrites`.
 */
export function settlementWrites({ bill, before, after, deed }: SettlementChange, together = bill): Write[] {
  const { version, revision } = before;
  const row = { ...before, ...after, revision: Number(revision) + 1 };
  const audit = { ...deed, before: versionOfFinal(version, revision) };
  return [
    { act: 'put', key: settlementKey(bill), row, expects: { revision } },
    auditWrite(billResource(bill), versionOfFinal(version, row.revision), audit),
    ...owedWrites(before, row, together),
  ];
}

/** All that is written of the settlement of a bill that becomes final. */
export const settlementAtIssue = (bill: string, row: Attributes, together: string): Write[] => [
  { act: 'put', key: settlementKey(bill), row, expects: 'absent' },
  ...owedWrites(undefined, row, together),
];
