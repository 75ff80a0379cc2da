import { versionAttribute } from '@facturation/platform/record-versions';
import type { SeriesState } from '../numbering/series.ts';
import type { Corrected, Issued } from './documents.ts';
import type { Attributes, Write } from './row-store.ts';
import {
  auditKey,
  closedYearKey,
  creditNoteKey,
  draftKey,
  frozenKey,
  numberKey,
  outboxKey,
  type QueueRow,
  queueKey,
  settlementKey,
} from './rows.ts';

/** Who has to act when the expectation of a write fails. */
export type Owner = QueueRow | 'series' | 'number' | 'original';

/** What makes a bill final, but for the row of its series, which is written once for all of a batch. */
export function writesOf(
  row: QueueRow,
  issued: Issued & { number: string; issueDate: string },
  version: string,
  seriesId: string,
): [Owner, Write][] {
  const { bill } = row;
  const { number, issueDate, text, hash, listed, original } = issued;
  const { tryId, principal, correlationId } = row;
  const versions = { version, finalizedVersion: row.version };
  const audit = { act: 'finalize', before: row.version, tryId, principal, correlationId, number, hash };
  const writes: [Owner, Write][] = [
    [
      row,
      {
        act: 'put',
        key: draftKey(bill),
        row: { ...LISTED, status: 'final', ...versions, fence: row.fence },
        expects: { version: versionAttribute(row.version), fence: row.fence || undefined, status: undefined },
      },
    ],
    [row, put(frozenKey(bill), { ...listed, series: seriesId, number, issueDate, text, hash, ...versions })],
    ['number', put(numberKey(number), { bill })],
    [row, put(settlementKey(bill), issued.settlement)],
    [row, put(outboxKey(bill), issued.outbox)],
    [row, put(auditKey(bill, version), audit)],
    [row, { act: 'remove', key: queueKey(seriesId, row.sort), expects: {} }],
  ];
  if (original && row.original) writes.push(...writesOfOriginal(row.original, original, row, issued));
  return writes;
}

/** What a credit note changes of the bill that it corrects. */
function writesOfOriginal(
  bill: string,
  { row, expects, revision, before, version }: Corrected,
  { bill: creditNote, tryId, principal, correlationId }: QueueRow,
  { number, issueDate }: { number: string; issueDate: string },
): [Owner, Write][] {
  const audit = { act: 'credit', before, tryId, principal, correlationId, creditNote, number };
  return [
    ['original', { act: 'put', key: settlementKey(bill), row, expects }],
    ['original', put(creditNoteKey(bill, revision), { bill: creditNote, number, issueDate })],
    ['original', put(auditKey(bill, version), audit)],
  ];
}

/** The partition of the index that lists bills, drafts or final. */
const LISTED = { kind: 'bills' };

const put = (key: Write['key'], row: Attributes): Write => ({ act: 'put', key, row, expects: 'absent' });

/** The row that a year leaves when the first number of another is given. */
export const closingOf = (seriesId: string, { year, last, lastHash, total }: SeriesState): Write =>
  put(closedYearKey(seriesId, year), { last, lastHash, total });
