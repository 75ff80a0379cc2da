import { versionOf } from '@facturation/platform/record-versions';
import { documentText } from '../numbering/chain.ts';
import { dayOf } from '../vat/overdue.ts';
import { ClockError } from './build-batch.ts';
import { commitQueue, SeriesBrokenError } from './commit-queue.ts';
import type { Finalized, Finalizing, Preparation, RefusalCode, Wanted } from './finalization.ts';
import type { Attributes } from './row-store.ts';
import {
  aDayAfter,
  draftKey,
  fenceOf,
  frozenKey,
  isDraft,
  isVersionOf,
  leaseKey,
  type Outcome,
  outcomeKey,
  preparedKey,
  QUEUE_FORM,
  type QueueRow,
  queueKey,
  queueSort,
} from './rows.ts';

/** Keeps other helpers of a series from trying meanwhile: about as long as a transaction takes. */
const LEASE_MS = 60;
const POLL_MS = 25;
/** Times that a bill is prepared anew since only something beside it has changed. */
const MAX_PREPARATIONS = 3;

interface Attempt {
  wanted: Wanted;
  row: QueueRow;
  series: string;
  preparations: number;
}

/**
 * Makes drafts into final bills, in the order they are given; each is answered for itself. What is final already is
 * answered as it is, and refused only where another day, payment or version was wanted.
 */
export async function finalize(
  all: readonly Wanted[],
  surroundings: Finalizing,
): Promise<Map<string, Finalized>> {
  const answers = new Map<string, Finalized>();
  let open: Attempt[] = [];
  const keep = (bill: string, result: Attempt | Finalized): void => {
    if ('status' in result) answers.set(bill, result);
    else open.push(result);
  };
  for (const wanted of all) {
    const pending = (cause: unknown): Finalized => ({ status: 'pending', cause });
    keep(wanted.bill, await begin(wanted, 1, surroundings).catch(pending));
  }
  let cause: unknown;
  while (open.length > 0 && !isHopeless(cause) && surroundings.nowMs() < surroundings.deadlineMs) {
    cause = await help(new Set(open.map(({ series }) => series)), surroundings).catch((error) => error);
    const before = open;
    open = [];
    for (const attempt of before)
      keep(attempt.wanted.bill, await look(attempt, surroundings).catch(() => attempt));
    if (open.length > 0) await surroundings.wait(POLL_MS);
  }
  for (const { wanted } of open) answers.set(wanted.bill, { status: 'pending', cause });
  return answers;
}

/** What does not pass by itself while a request waits. */
const isHopeless = (error: unknown): boolean =>
  error instanceof ClockError || error instanceof SeriesBrokenError;

/** Prepares a bill and queues it. */
async function begin(
  wanted: Wanted,
  preparations: number,
  surroundings: Finalizing,
): Promise<Attempt | Finalized> {
  const { store } = surroundings;
  const draft = await store.get(draftKey(wanted.bill));
  if (!draft || draft.status === 'deleted')
    return refused('not-found', `bills/${wanted.bill} does not exist.`);
  if (draft.status === 'final') return readFinal(wanted, surroundings);
  if (wanted.versions && !wanted.versions.includes(versionOf(draft)))
    return refused('precondition-failed', `bills/${wanted.bill} has changed.`);
  const preparation = await surroundings.prepare(draft, wanted);
  if ('code' in preparation) return { status: 'refused', refusal: preparation };
  const row = queueRow(wanted, draft, preparation, surroundings);
  const { series, document } = preparation;
  const prepared = { ...document, expiresAt: aDayAfter(row.queuedAtMs) };
  await store.write([{ act: 'put', key: preparedKey(row.tryId), row: prepared, expects: 'absent' }]);
  const attempt = { wanted, row, series, preparations };
  await enqueue(attempt, surroundings);
  return attempt;
}

/** Whether a write whose answer was lost queued the row is seen by looking, as after any other. */
async function enqueue({ row, series }: Attempt, { store }: Finalizing): Promise<void> {
  const { sort, ...attributes } = row;
  await store
    .write([{ act: 'put', key: queueKey(series, sort), row: attributes, expects: 'absent' }])
    .catch(() => undefined);
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

/** Commits the queues of some series, where nobody else does just now. @throws what `commitQueue` throws */
async function help(series: ReadonlySet<string>, surroundings: Finalizing): Promise<void> {
  for (const id of series) {
    const now = surroundings.nowMs();
    if (!(await surroundings.store.lease(leaseKey(id), now + LEASE_MS, now))) continue;
    await commitQueue(id, surroundings);
  }
}

/**
 * What became of an attempt. The frozen document is read before the outcome, and again after one was found: another try
 * of the same bill may have got its number in between.
 */
async function look(attempt: Attempt, surroundings: Finalizing): Promise<Attempt | Finalized> {
  const { wanted, row } = attempt;
  const { store } = surroundings;
  const frozen = await store.get(frozenKey(wanted.bill));
  if (frozen) return answerOf(frozen, wanted);
  const outcome = (await store.get(outcomeKey(row.tryId))) as Outcome | undefined;
  if (!outcome) return attempt;
  const after = await store.get(frozenKey(wanted.bill));
  if (after) return answerOf(after, wanted);
  const mayTryAgain = outcome.reason === 'draft-changed' || outcome.reason === 'seller-changed';
  if (
    !mayTryAgain ||
    attempt.preparations === MAX_PREPARATIONS ||
    (await isAnotherVersion(attempt, surroundings))
  )
    return refused(outcome.reason, outcome.detail, outcome.pointer);
  return begin(wanted, attempt.preparations + 1, surroundings);
}

/** Nobody finalises a version that they have not seen. */
async function isAnotherVersion({ wanted, row }: Attempt, { store }: Finalizing): Promise<boolean> {
  const draft = await store.get(draftKey(wanted.bill));
  return isDraft(draft) && versionOf(draft) !== row.version;
}

async function readFinal(wanted: Wanted, { store }: Finalizing): Promise<Finalized> {
  const frozen = await store.get(frozenKey(wanted.bill));
  if (!frozen) throw new Error(`bills/${wanted.bill} is final, and its document is gone.`);
  return answerOf(frozen, wanted);
}

function answerOf(frozen: Attributes, { bill, versions, issueDate, payment }: Wanted): Finalized {
  const { version, finalizedVersion } = frozen;
  const isSeen = (seen: string): boolean => seen === finalizedVersion || isVersionOf(`${version}`, seen);
  if (versions && !versions.some(isSeen))
    return refused('precondition-failed', `bills/${bill} has become final from another version.`);
  if (issueDate !== undefined && issueDate !== frozen.issueDate)
    return refused('bill-is-final', `bills/${bill} was issued on ${frozen.issueDate}.`);
  if (payment && documentText(payment) !== frozen.paymentAtIssue)
    return refused('bill-is-final', `bills/${bill} was issued with another payment, or none.`);
  return { status: 'final', frozen };
}

const refused = (code: RefusalCode, detail: string, pointer?: string): Finalized => ({
  status: 'refused',
  refusal: { code, detail, ...(pointer && { faults: [{ pointer, detail }] }) },
});
