import { versionOf } from '@facturation/platform/record-versions';
import { documentText } from '../numbering/chain.ts';
import { dayOf } from '../vat/overdue.ts';
import type { Finalized, Finalizing, Preparation, RefusalCode, Wanted } from './finalization.ts';
import { type Rows, readAhead } from './read-ahead.ts';
import type { OwnBill } from './read-queue.ts';
import type { Attributes } from './row-store.ts';
import {
  aDayAfter,
  draftKey,
  fenceOf,
  frozenKey,
  isVersionOf,
  leasedUntil,
  preparedKey,
  QUEUE_FORM,
  type QueueRow,
  queueKey,
  queueSort,
  seriesKey,
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

/** A draft that may be issued. */
interface Prepared {
  wanted: Wanted;
  draft: Attributes;
  preparation: Preparation;
  leasedUntilMs: number;
}

/** Prepares bills, in the order they are given. What their preparation asks for is read together with the drafts. */
export async function begin(
  all: readonly Wanted[],
  surroundings: Finalizing,
  preparations = 1,
): Promise<(Attempt | Finalized)[]> {
  const { store, beside } = surroundings;
  const rows = readAhead([...all.map(({ bill }) => draftKey(bill)), ...beside], store);
  const prepared = await Promise.all(
    all.map((wanted) =>
      rows
        .then((read) => prepare(wanted, read, surroundings))
        .catch((cause): Finalized => ({ status: 'pending', cause })),
    ),
  );
  // In this order, and at this moment, they are asked for.
  return prepared.map((one) => ('status' in one ? one : { ...attemptOf(one, surroundings), preparations }));
}

async function prepare(wanted: Wanted, rows: Rows, surroundings: Finalizing): Promise<Prepared | Finalized> {
  const draft = await rows.get(draftKey(wanted.bill));
  if (!draft || draft.status === 'deleted')
    return refused('not-found', `bills/${wanted.bill} does not exist.`);
  if (draft.status === 'final') return readFinal(wanted, surroundings);
  if (wanted.versions && !wanted.versions.includes(versionOf(draft)))
    return refused('precondition-failed', `bills/${wanted.bill} has changed.`);
  const preparation = await surroundings.prepare(draft, wanted, rows);
  if ('code' in preparation) return { status: 'refused', refusal: preparation };
  const series = await rows.get(seriesKey(preparation.series));
  return { wanted, draft, preparation, leasedUntilMs: leasedUntil(series) };
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
  const { sellerVersion, timeZone, notBefore, original, bytes } = preparation;
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
    principal,
    correlationId,
    queuedAtMs,
    bytes,
  };
}

async function readFinal(wanted: Wanted, { store }: Finalizing): Promise<Finalized> {
  const frozen = await store.get(frozenKey(wanted.bill));
  if (!frozen) throw new Error(`bills/${wanted.bill} is final, and its document is gone.`);
  return answerOf({ frozen }, wanted);
}

/** The answer of a bill that is final; its settlement is given where it was read or written with it. */
export function answerOf(
  final: { frozen: Attributes; settlement?: Attributes | undefined },
  wanted: Wanted,
): Finalized {
  const { frozen } = final;
  const { bill, versions, issueDate, payment } = wanted;
  const { version, finalizedVersion } = frozen;
  const isSeen = (seen: string): boolean => seen === finalizedVersion || isVersionOf(`${version}`, seen);
  if (versions && !versions.some(isSeen))
    return refused('precondition-failed', `bills/${bill} has become final from another version.`);
  if (issueDate !== undefined && issueDate !== frozen.issueDate)
    return refused('bill-is-final', `bills/${bill} was issued on ${frozen.issueDate}.`);
  if (payment && documentText(payment) !== frozen.paymentAtIssue)
    return refused('bill-is-final', `bills/${bill} was issued with another payment, or none.`);
  return { status: 'final', ...final };
}

export const refused = (code: RefusalCode, detail: string, pointer?: string): Finalized => ({
  status: 'refused',
  refusal: { code, detail, ...(pointer && { faults: [{ pointer, detail }] }) },
});
