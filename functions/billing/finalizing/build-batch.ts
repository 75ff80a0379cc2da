import { toRfc3339 } from '@facturation/platform/clock';
import { versionOf } from '@facturation/platform/record-versions';
import { parsePattern } from '../numbering/number-pattern.ts';
import { ClosedDayError, drawNumber, type SeriesState } from '../numbering/series.ts';
import { closingOf, type Owner, removalOf, writesOf } from './bill-writes.ts';
import { type Issue, RefusedDocumentError } from './documents.ts';
import type { Attributes, Write } from './row-store.ts';
import { fenceOf, isDraft, type Outcome, type QueueRow, type SeriesRow, seriesKey } from './rows.ts';
import { added } from './summary.ts';

/** Limits of one transaction. */
const MAX_ACTIONS = 100;
const MAX_BYTES = 3_000_000;
/** The row of the series. */
const SERIES_ACTIONS = 1;
/** At most: seven of each document, two of the sums over all bills, and one that closes a year. */
const ACTIONS_OF_AN_INVOICE = 10;
/** Three of the bill that it corrects, and one more of the sums. */
const ACTIONS_OF_A_CREDIT_NOTE = 14;
/** A queue row that waited longer is never committed: after a 503 a client knows within this time. */
const EXPIRES_AFTER_MS = 300_000;

/** A bill that wants a number, with the rows it names; those of a queue row are read after it. */
export interface Candidate {
  row: QueueRow;
  /** Whether its row lies in the queue. That of a bill that its own request commits does not. */
  isQueued: boolean;
  draft: Attributes | undefined;
  prepared: Attributes | undefined;
  /** Settlement of the bill that a credit note corrects. */
  original: Attributes | undefined;
}

export interface Batch {
  writes: Write[];
  /** Of each write, in their order. */
  owners: Owner[];
  /** Those that get no number. */
  refused: { candidate: Candidate; outcome: Outcome }[];
  /** Whether there are rows for another batch. */
  hasWaiting: boolean;
}

interface Circumstances {
  seriesId: string;
  series: SeriesRow;
  nowMs: number;
  /** The day in the seller's zone, by the helper's clock. */
  today: string;
  newVersion(): string;
  issue: Issue;
  /** Of topic FACTURATION. */
  partitions: number;
}

/** The helper's clock lies more than a day behind what the rows say: no date can be chosen. */
export class ClockError extends Error {
  constructor(date: string, today: string) {
    super(`A document would be issued on ${date}, and today is ${today}.`);
    this.name = 'ClockError';
  }
}

/**
 * One transaction that gives numbers to as many of the candidates as fit, in their order. A row that does not fit, or
 * that names a bill already named, waits for another batch. @throws {ClockError}
 */
export function buildBatch(candidates: readonly Candidate[], circumstances: Circumstances): Batch {
  const { seriesId, series } = circumstances;
  const batch: Batch = { writes: [], owners: [], refused: [], hasWaiting: false };
  const room = new Room();
  let state: SeriesState = series;
  for (const candidate of candidates) {
    const { row } = candidate;
    if (!room.hasFor(row, batch.writes.length)) {
      batch.hasWaiting = true;
      continue;
    }
    const built = build(candidate, state, circumstances);
    if ('reason' in built) {
      batch.refused.push({ candidate, outcome: built });
      continue;
    }
    room.take(row);
    state = built.state;
    for (const [owner, write] of built.writes) add(batch, owner, write);
  }
  if (batch.writes.length === 0) return batch;
  const row = { ...series, ...state, revision: series.revision + 1, leasedUntilMs: 0 };
  const expects = { revision: series.revision, sellerVersion: series.sellerVersion };
  add(batch, 'series', { act: 'put', key: seriesKey(seriesId), row, expects });
  return batch;
}

/** What is left of one transaction. */
class Room {
  readonly #named = new Set<string>();
  #bytes = 0;

  /** `taken`: actions of the rows before. */
  hasFor(row: QueueRow, taken: number): boolean {
    // One that is too large by itself is tried alone, so that the database is the judge of it.
    const hasBytes = this.#bytes === 0 || this.#bytes + row.bytes <= MAX_BYTES;
    const actions = row.original ? ACTIONS_OF_A_CREDIT_NOTE : ACTIONS_OF_AN_INVOICE;
    const fits = hasBytes && taken + actions + SERIES_ACTIONS <= MAX_ACTIONS;
    return fits && !namedBy(row).some((bill) => this.#named.has(bill));
  }

  take(row: QueueRow): void {
    for (const bill of namedBy(row)) this.#named.add(bill);
    this.#bytes += row.bytes;
  }
}

const namedBy = ({ bill, original }: QueueRow): string[] => (original ? [bill, original] : [bill]);

interface Built {
  state: SeriesState;
  writes: [Owner, Write][];
}

function build(candidate: Candidate, state: SeriesState, circumstances: Circumstances): Built | Outcome {
  const { row, prepared = {}, original } = candidate;
  const obstacle = obstacleOf(candidate, circumstances);
  if (obstacle) return obstacle;
  const issueDate = dateOf(row, state, circumstances.today);
  try {
    const drawn = drawNumber(parsePattern(circumstances.series.pattern), state, issueDate);
    const chosen = { number: drawn.number, issueDate, previousHash: state.lastHash };
    const issued = circumstances.issue(prepared, chosen, original);
    const version = circumstances.newVersion();
    const { seriesId, nowMs } = circumstances;
    const writes = writesOf(row, { ...chosen, ...issued, time: toRfc3339(nowMs) }, version, circumstances);
    if (candidate.isQueued) writes.push([row, removalOf(seriesId, row)]);
    if (drawn.closed) writes.push(['series', closingOf(seriesId, drawn.closed)]);
    return { state: { ...drawn.state, lastHash: issued.hash }, writes };
  } catch (error) {
    if (error instanceof ClosedDayError) return { reason: error.code, detail: error.message };
    if (error instanceof RefusedDocumentError) return outcomeOf(error);
    // A document that cannot be made must not keep those behind it from their numbers.
    return { reason: 'broken', detail: `${error}` };
  }
}

const outcomeOf = ({ reason, message, pointer }: RefusedDocumentError): Outcome => ({
  reason,
  detail: message,
  ...(pointer && { pointer }),
});

/** What has changed since a bill was queued. */
function obstacleOf(
  { row, draft, prepared }: Candidate,
  { nowMs, series }: Circumstances,
): Outcome | undefined {
  if (nowMs - row.queuedAtMs > EXPIRES_AFTER_MS)
    return { reason: 'expired', detail: 'It waited longer than 5 minutes.' };
  if (!prepared) return { reason: 'expired', detail: 'What was prepared is gone.' };
  if (row.sellerVersion !== series.sellerVersion)
    return { reason: 'seller-changed', detail: 'The seller has changed.' };
  if (row.wantedDate && row.notBefore && row.wantedDate < row.notBefore)
    return { reason: 'refused', detail: `It cannot be issued before ${row.notBefore}.` };
  const isAsPrepared = isDraft(draft) && versionOf(draft) === row.version && fenceOf(draft) === row.fence;
  return isAsPrepared ? undefined : { reason: 'draft-changed', detail: 'The draft has changed.' };
}

/** The day of a document: the one asked for, else the latest of all that it cannot lie before. */
function dateOf(row: QueueRow, state: SeriesState, today: string): string {
  if (row.wantedDate) return row.wantedDate;
  const latest = [today, row.today, state.lastIssueDate, row.notBefore ?? ''].sort().at(-1) as string;
  if (Date.parse(latest) - Date.parse(today) > 86_400_000) throw new ClockError(latest, today);
  return latest;
}

/** A transaction names each row once: what several bills add to a sum is added together. */
function add(batch: Batch, owner: Owner, write: Write): void {
  const name = JSON.stringify(write.key);
  const same = batch.writes.findIndex(({ act, key }) => act === 'add' && JSON.stringify(key) === name);
  const sum = batch.writes[same];
  if (write.act === 'add' && sum?.act === 'add') {
    batch.writes[same] = { ...sum, amounts: added(sum.amounts, write.amounts) };
    return;
  }
  batch.writes.push(write);
  batch.owners.push(owner);
}
