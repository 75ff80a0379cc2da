import { dayOf } from '../vat/overdue.ts';
import { removalOf } from './bill-writes.ts';
import { type Batch, buildBatch, type Candidate, ClockError } from './build-batch.ts';
import type { Issue } from './documents.ts';
import { type OwnBill, readCandidates, readQueue } from './read-queue.ts';
import { type Attributes, ExpectationError, type Key, type RowStore, UnwritableError } from './row-store.ts';
import {
  aDayAfter,
  frozenKey,
  type Outcome,
  outcomeKey,
  type QueueRow,
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
  /** Names this process, which may take the lease of a series again while it has it. */
  holder: string;
  issue: Issue;
  /** Those that topic FACTURATION is declared with. */
  partitions: number;
  /** Rings for people: a document that cannot be made, a series that is broken, clocks that disagree. */
  alarm(kind: 'clocks-apart' | 'document-broken' | 'series-broken', detail: string): void;
}

/** A number of the series exists already although its row says that it was not given. Only people can mend that. */
export class SeriesBrokenError extends Error {
  readonly series: string;

  constructor(series: string) {
    super(`A number that the series ${series} would give next exists already.`);
    this.name = 'SeriesBrokenError';
    this.series = series;
  }
}

/** Queue rows that are looked at in one round; a transaction holds 9 to 14 of them. */
const LOOKED_AT = 24;
/** Longer than a round takes. A commit ends the lease before; only where a helper dies others wait that long. */
const LEASE_MS = 500;
/** Rounds of one helper: whoever is left then is helped by the next. */
const MAX_ROUNDS = 12;

/**
 * What bills have become, by their tries: the rows of those that were committed, or why an own bill was not. */
export type Became = Map<string, FinalRows | Outcome>;

/** The rows of a bill that was written just now. */
export interface FinalRows {
  frozen: Attributes;
  settlement: Attributes;
}

/** A series whose turn it is, and who empties its queue. */
interface Turn extends Surroundings {
  seriesId: string;
  own: readonly OwnBill[];
  became: Became;
}

/**
 * Gives numbers to what is queued in a series, oldest first. Whoever waits for a number of the series does this; a race
 * with another helper costs a round and breaks nothing, since each write expects the rows as they were read. A request
 * commits its `own` bills with them, and goes when all of these have become something that `became` tells.
 * @throws {SeriesBrokenError} @throws {ClockError} and what the store throws, with an unknown outcome
 */
export async function commitQueue(
  seriesId: string,
  surroundings: Surroundings,
  own: readonly OwnBill[] = [],
  became: Became = new Map(),
): Promise<void> {
  let most: number | 'done' = LOOKED_AT;
  for (let round = 0; round < MAX_ROUNDS && most !== 'done'; round++) {
    const left = own.filter(({ row }) => !became.has(row.tryId));
    if (own.length > 0 && left.length === 0) return;
    most = await commitOldest(most, { ...surroundings, seriesId, own: left, became });
  }
}

/** One round. Answers how many rows the next one may look at, or that there are none, or somebody else is at them. */
async function commitOldest(most: number, turn: Turn): Promise<number | 'done'> {
  const series = await takeLease(turn);
  if (!series) return 'done';
  // Read after the lease was taken: what the helper before has committed is not in it any more.
  const rows = await readQueue(turn.seriesId, most, turn.store);
  if (rows.length + turn.own.length === 0) return 'done';
  const all = await readCandidates(turn.own.slice(0, most), rows, turn.store);
  const candidates = all.slice(0, most);
  const batch = batchOf(series, candidates, turn);
  for (const { candidate, outcome } of batch.refused) await takeOut(candidate, outcome, turn);
  const next = await commit(batch, candidates, turn);
  if (next !== 'written') return next;
  return batch.hasWaiting || all.length >= most ? LOOKED_AT : 'done';
}

async function takeLease({ store, seriesId, nowMs, holder }: Turn): Promise<SeriesRow | undefined> {
  const now = nowMs();
  const row = await store.lease(seriesKey(seriesId), { untilMs: now + LEASE_MS, nowMs: now, holder });
  return row && seriesRowOf(row);
}

function batchOf(
  series: SeriesRow,
  candidates: readonly Candidate[],
  { seriesId, nowMs, newId, issue, partitions, alarm }: Turn,
): Batch {
  const now = nowMs();
  const today = dayOf(now, series.timeZone);
  try {
    const circumstances = { seriesId, series, nowMs: now, today, newVersion: newId, issue, partitions };
    return buildBatch(candidates, circumstances);
  } catch (error) {
    if (error instanceof ClockError) alarm('clocks-apart', `${seriesId}: ${error.message}`);
    throw error;
  }
}

/** Writes a batch, or does what its failure asks for: then the answer is how many rows the next round may look at. */
async function commit(
  { writes, owners }: Batch,
  candidates: readonly Candidate[],
  turn: Turn,
): Promise<number | 'written'> {
  if (writes.length === 0) return 'written';
  try {
    await turn.store.write(writes);
    for (const { row } of candidates) noteFinal(row, writes, turn.became);
    return 'written';
  } catch (error) {
    if (error instanceof UnwritableError) return halve(candidates, error, turn);
    if (!(error instanceof ExpectationError)) throw error;
    const lost = new Set(error.failed.map((index) => owners[index]));
    // The series is read again first: only what it says then is a reason to believe that anything else is wrong.
    if (!lost.has('series')) await answerTo(lost, candidates, turn);
    return LOOKED_AT;
  }
}

async function answerTo(
  lost: ReadonlySet<Batch['owners'][number] | undefined>,
  candidates: readonly Candidate[],
  turn: Turn,
): Promise<void> {
  if (lost.has('number')) {
    turn.alarm('series-broken', turn.seriesId);
    throw new SeriesBrokenError(turn.seriesId);
  }
  for (const candidate of candidates.filter(({ row }) => lost.has(row)))
    await takeOut(candidate, { reason: 'draft-changed', detail: 'The draft has changed.' }, turn);
}

function noteFinal(row: QueueRow, writes: Batch['writes'], became: Became): void {
  const rowAt = ({ table, id, sort }: Key): Attributes | undefined =>
    writes.flatMap((write) =>
      write.act === 'put' && write.key.table === table && write.key.id === id && write.key.sort === sort
        ? [write.row]
        : [],
    )[0];
  const [frozen, settlement] = [rowAt(frozenKey(row.bill)), rowAt(settlementKey(row.bill))];
  if (frozen && settlement) became.set(row.tryId, { frozen, settlement });
}

/** A batch that the database refuses for its form is tried by halves, until one row alone is to blame. */
async function halve(candidates: readonly Candidate[], error: UnwritableError, turn: Turn): Promise<number> {
  const [first] = candidates;
  if (candidates.length > 1 || !first) return Math.ceil(candidates.length / 2);
  await takeOut(first, { reason: 'broken', detail: error.message }, turn);
  return LOOKED_AT;
}

/** Takes a queue row out and says why, unless somebody else has, or has given it its number. */
async function takeOut({ row, isQueued }: Candidate, outcome: Outcome, turn: Turn): Promise<void> {
  if (outcome.reason === 'broken') turn.alarm('document-broken', `${row.bill}: ${outcome.detail}`);
  if (!isQueued) {
    turn.became.set(row.tryId, outcome);
    return;
  }
  try {
    await turn.store.write([
      removalOf(turn.seriesId, row),
      {
        act: 'put',
        key: outcomeKey(row.tryId),
        row: { ...outcome, expiresAt: aDayAfter(turn.nowMs()) },
        expects: 'absent',
      },
    ]);
  } catch (error) {
    if (!(error instanceof ExpectationError)) throw error;
  }
}
