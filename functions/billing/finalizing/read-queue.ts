import type { Candidate } from './build-batch.ts';
import { readTogether } from './read-ahead.ts';
import type { Attributes, RowStore } from './row-store.ts';
import {
  draftKey,
  preparedKey,
  QUEUE_FORM,
  type QueueRow,
  queueId,
  queueRowOf,
  settlementKey,
} from './rows.ts';

/** A bill that its own request commits, without queueing it: as it was read and prepared there. */
export interface OwnBill {
  row: QueueRow;
  draft: Attributes;
  prepared: Attributes;
}

/** The oldest queue rows, but for those that only another deployment understands. */
export async function readQueue(seriesId: string, most: number, store: RowStore): Promise<QueueRow[]> {
  const rows = await store.list('numbering', queueId(seriesId), most);
  return rows.map(queueRowOf).filter(({ form }) => form === QUEUE_FORM);
}

/** Own bills and queue rows, in the order in which they were asked for, with what they name, read after them. */
export async function readCandidates(
  own: readonly OwnBill[],
  rows: readonly QueueRow[],
  store: RowStore,
): Promise<Candidate[]> {
  const keys = rows.flatMap(({ bill, tryId }) => [draftKey(bill), preparedKey(tryId)]);
  const originals = [...rows, ...own.map(({ row }) => row)].flatMap(({ original }) =>
    original ? [settlementKey(original)] : [],
  );
  const found = await readTogether([...keys, ...originals], store);
  const queued = rows.map((row) => ({
    row,
    isQueued: true,
    draft: found(draftKey(row.bill)),
    prepared: found(preparedKey(row.tryId)),
  }));
  return [...queued, ...own]
    .map((bill) => ({
      isQueued: false,
      ...bill,
      original: bill.row.original ? found(settlementKey(bill.row.original)) : undefined,
    }))
    .sort((one, other) => (one.row.sort < other.row.sort ? -1 : 1));
}
