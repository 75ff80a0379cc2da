import { setTimeout as pause } from 'node:timers/promises';
import { withinTime } from '@facturation/platform/deadline';
import type { OffsetRange } from '@facturation/platform/record-batches';
import type { TopicLog } from '@facturation/platform/topic-log';
import { isIncomplete } from '@facturation/platform/waiting-records';
import type { KafkaMessage } from 'kafkajs';

/** A partition that gives nothing new for this long cannot be read on. */
const STANDSTILL_TIMEOUT_MS = 15_000;
const RETRY_DELAY_MS = 250;
const FETCH_BYTES = 1 << 20;

/** Offsets; `high` is the end of what consumers may read. */
export interface Extent {
  low: number;
  high: number;
}

export interface PartitionRead {
  /** In order, as a consumer is given them. */
  messages: KafkaMessage[];
  /** The first offset from which on they are whole: it moves when the topic lets go of records meanwhile. */
  low: number;
  /** Why the end was not reached, naming the partition and the offset. */
  fault?: string;
  /** What lies between others and is gone. */
  gone?: string;
  /** What an open transaction keeps from every consumer. */
  heldBack?: string;
}

/** How far a reader has come in a partition. */
interface Progress {
  read: PartitionRead;
  gaps: OffsetRange[];
  next: number;
  /** ms */
  since: number;
  reason: string;
}

/** What is read, and whom to ask. */
export interface Reading {
  log: TopicLog;
  partition: number;
  extent: Extent;
  /** What is the first retained offset now. */
  lowest: () => Promise<number>;
  /** Why nothing could be made of an answer. */
  reason: () => string;
  /** Called with the number of records that came. */
  onRead: (records: number) => void;
}

/**
 * Reads a partition from its first retained record to an end, which it reaches or says why it does not; it waits no
 * longer than 15 s for the next record.
 */
export async function readPartition(reading: Reading): Promise<PartitionRead> {
  const { partition, extent } = reading;
  const read: PartitionRead = { messages: [], low: extent.low };
  const progress: Progress = { read, gaps: [], next: extent.low, since: Date.now(), reason: '' };
  do {
    const moved = await advance(reading, progress);
    if (moved || progress.next >= extent.high) continue;
    if (Date.now() - progress.since > STANDSTILL_TIMEOUT_MS) {
      read.fault = `Partition ${partition} could not be read past offset ${progress.next}: ${progress.reason}.`;
      break;
    }
    await pause(RETRY_DELAY_MS);
  } while (progress.next < extent.high);
  return { ...read, ...(await lastGone(reading, progress)) };
}

/** Nothing is missing behind the last gap that is no mere marker and no aborted transaction. */
async function lastGone(
  { log, partition, extent }: Reading,
  { gaps }: Progress,
): Promise<Pick<PartitionRead, 'gone' | 'low'> | undefined> {
  for (const gap of gaps.toReversed()) {
    if (gap.from >= extent.high || !(await isGone(log, partition, gap))) continue;
    const offsets = `offsets ${gap.from} to ${gap.to - 1} are gone from the log`;
    return { low: gap.to, gone: `Partition ${partition}: ${offsets}, so what is older cannot be compared.` };
  }
  return undefined;
}

/** What cannot be looked at is not there. */
const isGone = (log: TopicLog, partition: number, gap: OffsetRange): Promise<boolean> =>
  withinTime(isIncomplete(log, partition, gap), STANDSTILL_TIMEOUT_MS, '').catch(() => true);

/** Whether there was something new. */
async function advance(reading: Reading, progress: Progress): Promise<boolean> {
  const { log, partition, extent } = reading;
  const from = progress.next;
  try {
    const records = log.records(partition, from, FETCH_BYTES);
    const fetched = await withinTime(records, STANDSTILL_TIMEOUT_MS, 'the broker does not answer');
    const due = fetched.messages.filter(({ offset }) => Number(offset) < extent.high);
    for (const message of due) progress.read.messages.push(message);
    progress.gaps.push(...fetched.gaps);
    reading.onRead(due.length);
    Object.assign(progress.read, heldBackOf(partition, fetched));
    moveTo(progress, fetched.next);
    if (fetched.next === from) progress.reason = reading.reason();
  } catch (error) {
    progress.reason = (error as Error).message.replace(/\.$/, '');
    if ((error as { type?: string }).type === 'OFFSET_OUT_OF_RANGE') await startAgain(reading, progress);
  }
  return progress.next > from;
}

function moveTo(progress: Progress, next: number): void {
  if (next > progress.next) progress.since = Date.now();
  progress.next = next;
}

/** The topic has let go of what was to come next: what was read before is not whole any more. */
async function startAgain({ lowest }: Reading, progress: Progress): Promise<void> {
  const low = await lowest();
  if (low <= progress.next) return;
  progress.read.messages = [];
  progress.gaps = [];
  progress.read.low = low;
  moveTo(progress, low);
}

function heldBackOf(
  partition: number,
  { highWatermark, lastStableOffset }: { highWatermark: number; lastStableOffset: number },
): Pick<PartitionRead, 'heldBack'> {
  if (lastStableOffset < 0 || lastStableOffset >= highWatermark) return {};
  const offsets = `${lastStableOffset} to ${highWatermark - 1}`;
  return { heldBack: `Partition ${partition}: an open transaction holds back offsets ${offsets}.` };
}
