import { versionAttribute } from '@facturation/platform/record-versions';
import type { SeriesState } from '../numbering/series.ts';
import { partitionOf } from '../partitions.ts';
import type { GoodsMove } from '../stock/goods-move.ts';
import { auditWrite } from './audit-write.ts';
import type { Corrected, Issued } from './documents.ts';
import { outboxRowOf } from './outbox-row.ts';
import type { Attributes, Write } from './row-store.ts';
import {
  billResource,
  closedYearKey,
  creditNoteKey,
  draftKey,
  frozenKey,
  numberKey,
  outboxKey,
  type QueueRow,
  queueKey,
  versionOfFinal,
} from './rows.ts';
import { settlementAtIssue, settlementWrites } from './settlement-writes.ts';
import { billedWrite } from './summary.ts';

/** Who has to act when the expectation of a write fails. */
export type Owner = QueueRow | 'series' | 'number' | 'original';

/**
 * What makes a bill final, but for the row of its series, which is written once for all of a batch. `partitions`: those
 * of topic FACTURATION.
 */
export function writesOf(
  row: QueueRow,
  issued: Issued & { number: string; issueDate: string; time: string },
  version: string,
  { seriesId, partitions }: { seriesId: string; partitions: number },
): [Owner, Write][] {
  const { bill } = row;
  const { number, issueDate, text, hash, frozen, listed, original, time, billed } = issued;
  const { tryId, principal, correlationId } = row;
  const versions = { version, finalizedVersion: row.version };
  const finalized = `${time}#${bill}`;
  const settlement = { ...issued.settlement, ...listed, finalized, version, revision: 0 };
  const stock = goodsMoveOf(row, issued);
  const before = row.version;
  const audit = { act: 'finalize', before, tryId, principal, correlationId, time, number, hash };
  const writes: [Owner, Write][] = [
    [
      row,
      {
        act: 'put',
        key: draftKey(bill),
        row: { ...stubOf(bill, listed, issueDate), ...versions, fence: row.fence },
        expects: { version: versionAttribute(row.version), fence: row.fence || undefined, status: undefined },
      },
    ],
    [
      row,
      put(frozenKey(bill), {
        ...frozen,
        series: seriesId,
        number,
        issueDate,
        finalizedAt: time,
        text,
        hash,
        ...versions,
      }),
    ],
    ['number', put(numberKey(number), { bill })],
    ...settlementAtIssue(bill, settlement, seriesId).map((write): [Owner, Write] => [row, write]),
    [row, put(outboxKey(bill), { ...outboxRowOf(bill, issued.outbox, time, partitions, stock) })],
    [row, auditWrite(billResource(bill), versionOfFinal(version, 0), audit)],
    [row, billedWrite(issueDate, billed, seriesId)],
  ];
  if (original && row.original) writes.push(...writesOfOriginal(row, seriesId, original, issued));
  return writes;
}

/** What a document does to the stock, if anything. */
function goodsMoveOf(
  { bill, fence, isReserved }: QueueRow,
  { goodsBack: lines = [] }: Issued,
): GoodsMove | undefined {
  if (isReserved) return { confirm: { bill, fence } };
  return lines.length > 0 ? { restock: { creditNote: bill, lines } } : undefined;
}

/** What a credit note changes of the bill that it corrects. */
function writesOfOriginal(
  { bill: creditNote, original: bill = '', tryId, principal, correlationId }: QueueRow,
  seriesId: string,
  { before, after }: Corrected,
  { number, issueDate, time }: { number: string; issueDate: string; time: string },
): [Owner, Write][] {
  const deed = { act: 'credit', principal, correlationId, time, tryId, creditNote, number };
  const writes = [
    ...settlementWrites({ bill, before, after, deed }, seriesId),
    put(creditNoteKey(bill, Number(before.revision) + 1), { bill: creditNote, number, issueDate }),
  ];
  return writes.map((write) => ['original', write]);
}

/** What lists a final bill among drafts. `listed`: the attributes by which final bills are listed. */
export const stubOf = (
  bill: string,
  { billKind, customerID }: Attributes,
  issueDate: string,
): Attributes => ({
  kind: partitionOf(bill),
  status: 'final',
  billKind,
  customerID,
  issueDate,
});

const put = (key: Write['key'], row: Attributes): Write => ({ act: 'put', key, row, expects: 'absent' });

/** What takes a bill out of the queue, if nobody else has. */
export const removalOf = (seriesId: string, { sort }: QueueRow): Write => ({
  act: 'remove',
  key: queueKey(seriesId, sort),
  expects: {},
});

/** The row that a year leaves when the first number of another is given. */
export const closingOf = (seriesId: string, { year, last, lastHash, total }: SeriesState): Write =>
  put(closedYearKey(seriesId, year), { last, lastHash, total });
