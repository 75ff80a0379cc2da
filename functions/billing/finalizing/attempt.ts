import { versionOf } from '@facturation/platform/record-versions';
import { dayOf } from '../vat/overdue.ts';
import { refused } from './answers.ts';
import type { Finalized, Finalizing, Preparation, Wanted } from './finalization.ts';
import { type Prepared, prepareAll } from './prepare.ts';
import type { OwnBill } from './read-queue.ts';
import { reserveGoods } from './reserve-goods.ts';
import type { Attributes } from './row-store.ts';
import {
  aDayAfter,
  fenceOf,
  type Outcome,
  preparedKey,
  QUEUE_FORM,
  type QueueRow,
  queueKey,
  queueSort,
} from './rows.ts';

/** A bill that is on its way to its number. */
export interface Attempt extends OwnBill {
  wanted: Wanted;
  series: string;
  /** How often it was prepared. */
  preparations: number;
  /** Whether it was queued, so that any helper may commit it. Until then its own request alone does. */
  isQueued: boolean;
  /** Whether its own request wrote it without having an answer: it may become final whatever became of its queue row. */
  isUncertain: boolean;
  /** When the lease of its series ends, as it was seen last; milliseconds since the epoch. */
  leasedUntilMs: number;
  /** What queueing it took, in milliseconds, once it is queued: the measure of how fast the database is. */
  queueingMs: number;
}

const USUAL_QUEUEING_MS = 15;

/** Times that a bill is prepared anew since only something beside it has changed. */
const MAX_PREPARATIONS = 3;

/**
 * Prepares bills, in the order they are given, and reserves their goods: nothing is queued before. A bill whose goods are
 * reserved under a higher fence by now is prepared from its draft as it is then.
 */
export async function begin(
  all: readonly Wanted[],
  surroundings: Finalizing,
  preparations = 1,
): Promise<(Attempt | Finalized)[]> {
  const reserved = await reserveGoods(await prepareAll(all, surroundings), surroundings);
  // In this order, and at this moment, they are asked for.
  return Promise.all(
    reserved.map((one) => {
      if ('status' in one) return one;
      if ('superseded' in one) return beginAnew(one.superseded, DRAFT_CHANGED, preparations, surroundings);
      return { ...attemptOf(one, surroundings), preparations };
    }),
  );
}

const DRAFT_CHANGED: Outcome = { reason: 'draft-changed', detail: 'The draft has changed.' };

/** Prepares a bill once more, unless it was often enough: then it is refused for the reason given. */
export async function beginAnew(
  wanted: Wanted,
  { reason, detail, pointer }: Outcome,
  preparations: number,
  surroundings: Finalizing,
): Promise<Attempt | Finalized> {
  if (preparations === MAX_PREPARATIONS) return refused(reason, detail, pointer);
  const [again] = await begin([wanted], surroundings, preparations + 1);
  return again as Attempt | Finalized;
}

function attemptOf({ wanted, draft, preparation, leasedUntilMs }: Prepared, surroundings: Finalizing) {
  const { series, document: prepared } = preparation;
  const row = queueRow(wanted, draft, preparation, surroundings);
  return {
    wanted,
    row,
    series,
    draft,
    prepared,
    leasedUntilMs,
    isQueued: false,
    isUncertain: false,
    queueingMs: USUAL_QUEUEING_MS,
  };
}

/**
 * Queues a bill, what was prepared of it first. Whether a write whose answer was lost queued it is seen by looking, as
 * after any other. @throws what the store throws, where it lies in no queue
 */
export async function enqueue(attempt: Attempt, { store, nowMs }: Finalizing): Promise<void> {
  const { row, prepared, series } = attempt;
  const { sort, ...attributes } = row;
  const begunMs = nowMs();
  const document = { ...prepared, expiresAt: aDayAfter(row.queuedAtMs) };
  await store.write([{ act: 'put', key: preparedKey(row.tryId), row: document, expects: 'absent' }]);
  attempt.isQueued = true;
  await store
    .write([{ act: 'put', key: queueKey(series, sort), row: attributes, expects: 'absent' }])
    .catch(() => undefined);
  attempt.queueingMs = nowMs() - begunMs;
}

function queueRow(
  { bill, issueDate, payment, principal, correlationId }: Wanted,
  draft: Attributes,
  preparation: Preparation,
  { newId, nowMs }: Finalizing,
): QueueRow {
  const { sellerVersion, timeZone, notBefore, original, bytes, goods } = preparation;
  const wantedDate = issueDate ?? preparation.issueDate;
  const tryId = newId();
  const queuedAtMs = nowMs();
  const earliest = [notBefore, payment?.date]
    .filter((date) => date !== undefined)
    .sort()
    .at(-1);
  return {
    sort: queueSort(queuedAtMs, tryId),
    form: QUEUE_FORM,
    tryId,
    bill,
    version: versionOf(draft),
    fence: fenceOf(draft),
    sellerVersion,
    today: dayOf(queuedAtMs, timeZone),
    ...(wantedDate && { wantedDate }),
    ...(earliest && { notBefore: earliest }),
    ...(original && { original }),
    ...(goods && { isReserved: true }),
    principal,
    correlationId,
    queuedAtMs,
    bytes,
  };
}
