import { setTimeout as sleep } from 'node:timers/promises';
import type { DynamoDBBatchResponse } from 'aws-lambda';
import type { StreamMapping } from '../../../layers/platform/deployment/streams.ts';
import type { Invoke } from '../invoke.ts';
import { retryDelayMs } from '../retry-delay.ts';
import { type EncodedRecord, streamEvent } from './stream-event.ts';

/** A record's time of creation may be that of the minute in which it was created. */
const CREATION_TOLERANCE_MS = 60_000;

export interface Target {
  mapping: StreamMapping;
  invoke: Invoke;
  onError: (message: string) => void;
}

interface Course {
  /** Whether the batch should still be delivered. */
  isWanted: () => boolean;
  /** Called when all records up to a sequence number need no delivery any more. */
  onDone: (sequence: string) => Promise<void>;
}

type Batch = readonly EncodedRecord[];

/** A part of a batch, and how often it has failed. */
interface Part {
  records: Batch;
  failures: number;
}

/**
 * Delivers a batch in order. What fails is tried again before what follows it, until the mapping's limits give it up.
 * Resolves when all is delivered or given up, or the batch is no longer wanted.
 */
export async function deliver(target: Target, batch: Batch, { isWanted, onDone }: Course): Promise<void> {
  let parts: Part[] = [{ records: batch, failures: 0 }];
  let failuresInARow = 0;
  while (isWanted()) {
    const [part, ...others] = parts;
    if (!part) return;
    const { done, again, isMoved } = await deliverPart(target, part);
    if (done) await onDone(done);
    parts = [...again, ...others];
    failuresInARow = isMoved || again.length === 0 ? 0 : failuresInARow + 1;
    if (again.length > 0) await sleep(retryDelayMs(Math.max(1, failuresInARow)));
  }
}

interface Outcome {
  /** Sequence number up to which nothing is left to deliver, when it has changed. */
  done?: string | undefined;
  /** What is tried again, in order. */
  again: Part[];
  /** Whether a record was applied, although not all were. */
  isMoved: boolean;
}

async function deliverPart(target: Target, { records, failures }: Part): Promise<Outcome> {
  const young = youngOf(target, records, Date.now());
  const applied = young.length > 0 ? await attempt(target, young) : 0;
  const left = young.slice(applied);
  const isMoved = applied > 0;
  const again = left.length > 0 ? partsOf(target, left, { failures: isMoved ? 0 : failures, isMoved }) : [];
  const done = again.length > 0 ? young[applied - 1] : records.at(-1);
  return { done: done?.sequence, again, isMoved };
}

/**
 * Records that have failed, as they are tried again; none when they are given up. As on AWS, a bisection is no attempt,
 * and where the function has named the record that fails, the batch is divided there.
 * @param before how often the first of them had failed before this attempt, and whether records before it were applied
 */
function partsOf(
  { mapping, onError }: Target,
  left: Batch,
  { failures, isMoved }: { failures: number; isMoved: boolean },
): Part[] {
  const { maximumRetryAttempts: limit, bisectBatchOnFunctionError, functionName } = mapping;
  const isDivisible = bisectBatchOnFunctionError && left.length > 1;
  if (isDivisible && !isMoved) return halvesOf(left);
  if (limit < 0 || failures < limit) return [{ records: left, failures: failures + 1 }];
  if (isDivisible) return halvesOf(left);
  onError(`${functionName}: ${named(left)} given up after ${failures + 1} attempts`);
  return [];
}

function halvesOf(records: Batch): Part[] {
  const middle = Math.ceil(records.length / 2);
  return [records.slice(0, middle), records.slice(middle)].map((half) => ({ records: half, failures: 0 }));
}

/** Without the records that are older than the mapping wants to deliver. */
function youngOf({ mapping, onError }: Target, records: Batch, now: number): Batch {
  const { maximumRecordAgeInSeconds: limit, functionName } = mapping;
  if (limit < 0) return records;
  const isYoung = ({ created }: EncodedRecord) => now - created <= limit * 1_000 + CREATION_TOLERANCE_MS;
  const old = records.filter((record) => !isYoung(record));
  if (old.length > 0) onError(`${functionName}: ${named(old)} given up, older than ${limit} s`);
  return records.filter(isYoung);
}

/** @returns how many records from the first were applied */
async function attempt({ mapping, invoke, onError }: Target, records: Batch): Promise<number> {
  const { functionName, functionResponseType } = mapping;
  try {
    const answer = await invoke(functionName, streamEvent(records));
    const applied = functionResponseType ? appliedOf(answer, records) : records.length;
    if (applied < records.length)
      onError(`${functionName}: ${named(records.slice(applied))} not applied; trying again`);
    return applied;
  } catch (error) {
    onError(`${functionName}: ${(error as Error).message}; trying again`);
    return 0;
  }
}

/**
 * What is before the first failure that an answer names. An answer that names an unknown record means the whole batch.
 * https://docs.aws.amazon.com/lambda/latest/dg/services-ddb-batchfailurereporting.html
 */
function appliedOf(answer: unknown, records: Batch): number {
  const { batchItemFailures } = (answer ?? {}) as Partial<DynamoDBBatchResponse>;
  if (!batchItemFailures?.length) return records.length;
  const positions = new Map(records.map(({ sequence }, position) => [sequence, position]));
  return Math.min(...batchItemFailures.map(({ itemIdentifier }) => positions.get(itemIdentifier) ?? 0));
}

const named = (records: Batch): string => {
  const [first, last] = [records[0]?.sequence, records.at(-1)?.sequence];
  return first === last ? `record ${first}` : `records ${first} to ${last}`;
};
