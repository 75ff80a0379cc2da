import { dayOf } from '../vat/overdue.ts';
import { type Batch, buildBatch, type Candidate } from './build-batch.ts';
import type { Issue } from './documents.ts';
import { type Attributes, ExpectationError, type Key, type RowStore, UnwritableError } from './row-store.ts';
import {
  aDayAfter,
  draftKey,
  type Outcome,
  outcomeKey,
  preparedKey,
  QUEUE_FORM,
  type QueueRow,
  queueId,
  queueKey,
  queueRowOf,
  type SeriesRow,
  seriesKey,
  seriesRowOf,
  settlementKey,
} from './rows.ts';

/** What finalising needs from outside. */
export interface Surroundings {
  store: RowStore;
  /** Milliseconds since the Unix epoch. */
  nowMs(): number;
  wait(ms: number): Promise<void>;
  newId(): string;
  issue: Issue;
  /** Rings for people: a document that cannot be made, a series that is broken. */
  alarm(kind: 'document-broken' | 'series-broken', detail: string): void;
}

/** A number of the series exists already although its row says that it was not given. Only people can mend that. */
export class SeriesBrokenError extends Error {
  constructor(series: string) {
    super(`A number that the series ${series} would give next exists already.`);
    this.name = 'SeriesBrokenError';
  }
}

/** Queue rows that are looked at in one round; a transaction holds 9 to 14 of them. */
const LOOKED_AT = 24;
/** Rounds of one helper: whoever is left then is helped by the next. */
const MAX_ROUNDS = 12;

/**
 * Gives numbers to what is queued in a series, oldest first. Whoever waits for a number of the series does this; a race
 * with another helper costs a round and breaks nothing, since each write expects the rows as they were read.
 * @throws {SeriesBrokenError} @throws {ClockError} and what the store throws, with an unknown outcome
 */
export async function commitQueue(seriesId: string, surroundings: Surroundings): Promise<void> {
  let most: number | 'done' = LOOKED_AT;
  for (let round = 0; round < MAX_ROUNDS && most !== 'done'; round++)
    most = await commitOldest(seriesId, most, surroundings);
}

/** One round. Answers how many rows the next one may look at, or that there are none. */
async function commitOldest(
  seriesId: string,
  most: number,
  surroundings: Surroundings,
): Promise<number | 'done'> {
  const [series, rows] = await readQueue(seriesId, most, surroundings.store);
  if (!series || rows.length === 0) return 'done';
  const candidates = await readCandidates(rows, surroundings.store);
  const batch = batchOf(seriesId, series, candidates, surroundings);
  for (const { row, outcome } of batch.refused) await takeOut(seriesId, row, outcome, surroundings);
  const next = await commit(seriesId, batch, candidates, surroundings);
  if (next !== 'written') return next;
  return batch.hasWaiting || rows.length === most ? LOOKED_AT : 'done';
}

/** The series and its oldest queue rows, but for those that only another deployment understands. */
async function readQueue(
  seriesId: string,
  most: number,
  store: RowStore,
): Promise<[SeriesRow | undefined, QueueRow[]]> {
  const [series, rows] = await Promise.all([
    store.get(seriesKey(seriesId)),
    store.list('numbering', queueId(seriesId), most),
  ]);
  const known = rows.map(queueRowOf).filter(({ form }) => form === QUEUE_FORM);
  return [series && seriesRowOf(series), known];
}

/** What queue rows name, read after them. */
async function readCandidates(rows: readonly QueueRow[], store: RowStore): Promise<Candidate[]> {
  const keys = rows.flatMap(({ bill, tryId, original }) => [
    draftKey(bill),
    preparedKey(tryId),
    ...(original ? [settlementKey(original)] : []),
  ]);
  const found = await readTogether(keys, store);
  return rows.map((row) => ({
    row,
    draft: found(draftKey(row.bill)),
    prepared: found(preparedKey(row.tryId)),
    original: row.original ? found(settlementKey(row.original)) : undefined,
  }));
}

async function readTogether(
  keys: readonly Key[],
  store: RowStore,
): Promise<(key: Key) => Attributes | undefined> {
  const distinct = new Map(keys.map((key) => [JSON.stringify(key), key]));
  const rows = await store.getAll([...distinct.values()]);
  const byName = new Map([...distinct.keys()].map((name, index) => [name, rows[index]]));
  return (key) => byName.get(JSON.stringify(key));
}

function batchOf(
  seriesId: string,
  series: SeriesRow,
  candidates: readonly Candidate[],
  { nowMs, newId, issue }: Surroundings,
): Batch {
  const now = nowMs();
  const today = dayOf(now, series.timeZone);
  return buildBatch(candidates, { seriesId, series, nowMs: now, today, newVersion: newId, issue });
}

/** Writes a batch, or does what its failure asks for: then the answer is how many rows the next round may look at. */
async function commit(
  seriesId: string,
  { writes, owners }: Batch,
  candidates: readonly Candidate[],
  surroundings: Surroundings,
): Promise<number | 'written'> {
  if (writes.length === 0) return 'written';
  try {
    await surroundings.store.write(writes);
    return 'written';
  } catch (error) {
    if (error instanceof UnwritableError) return halve(seriesId, candidates, error, surroundings);
    if (!(error instanceof ExpectationError)) throw error;
    const lost = new Set(error.failed.map((index) => owners[index]));
    // The series is read again first: only what it says then is a reason to believe that anything else is wrong.
    if (lost.has('series')) return LOOKED_AT;
    for (const owner of lost) await answerTo(owner, seriesId, surroundings);
    return LOOKED_AT;
  }
}

async function answerTo(
  owner: Batch['owners'][number] | undefined,
  seriesId: string,
  surroundings: Surroundings,
): Promise<void> {
  if (owner === 'number') {
    surroundings.alarm('series-broken', seriesId);
    throw new SeriesBrokenError(seriesId);
  }
  if (typeof owner !== 'object') return;
  await takeOut(seriesId, owner, { reason: 'draft-changed', detail: 'The draft has changed.' }, surroundings);
}

/** A batch that the database refuses for its form is tried by halves, until one row alone is to blame. */
async function halve(
  seriesId: string,
  candidates: readonly Candidate[],
  error: UnwritableError,
  surroundings: Surroundings,
): Promise<number> {
  const [first] = candidates;
  if (candidates.length > 1 || !first) return Math.ceil(candidates.length / 2);
  await takeOut(seriesId, first.row, { reason: 'broken', detail: error.message }, surroundings);
  return LOOKED_AT;
}

/** Takes a queue row out and says why, unless somebody else has, or has given it its number. */
export async function takeOut(
  seriesId: string,
  row: QueueRow,
  outcome: Outcome,
  { store, nowMs, alarm }: Surroundings,
): Promise<void> {
  if (outcome.reason === 'broken') alarm('document-broken', `${row.bill}: ${outcome.detail}`);
  try {
    await store.write([
      { act: 'remove', key: queueKey(seriesId, row.sort), expects: {} },
      {
        act: 'put',
        key: outcomeKey(row.tryId),
        row: { ...outcome, expiresAt: aDayAfter(nowMs()) },
        expects: 'absent',
      },
    ]);
  } catch (error) {
    if (!(error instanceof ExpectationError)) throw error;
  }
}
