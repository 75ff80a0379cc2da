import { now, toRfc3339 } from '@facturation/platform/clock';
import type { Kafka } from 'kafkajs';
import { endOfDay } from '../../functions/analytics/calendar.ts';
import { settingsOf } from '../../functions/analytics/epochs/epoch-settings.ts';
import {
  allTime,
  liveEpoch,
  type Pointer,
  readPointer,
  type Span,
} from '../../functions/analytics/epochs/epochs.ts';
import { WindowReader } from '../../functions/analytics/read/read-windows.ts';
import { JUDGING_SIZE } from '../../functions/analytics/sizes.ts';
import { type TopicOffsets, topicOffsets, withAdmin } from '../kafka/admin.ts';
import { countedIn, newestCounted } from '../reconcile/horizon.ts';
import { readMessages } from '../reconcile/read-topic.ts';
import type { Subject } from '../reconcile/reconcile.ts';
import { recreated, takenOver } from './spans.ts';

/** A move of the pointer from one live epoch to another. */
export interface Move {
  /** As read: the move holds only as long as nobody else moves it. */
  pointer: Pointer | undefined;
  from: number;
  to: number;
  after: readonly Span[];
  /** Where `--back` leads afterwards; empty for nowhere. */
  former: readonly Span[];
  /** The former epoch's topic is gone: there is nothing to wait for, and nothing to go back to. */
  recreated: boolean;
}

/**
 * What a swap would do: to the next epoch, or to the configured one when the topic was created anew.
 * @throws when there is no epoch to swap to, or it is not complete yet; with what to do
 */
export async function planSwap(kafka: Kafka, subject: Subject): Promise<Move> {
  const pointer = await readPointer(subject.windowsTable);
  const before = pointer?.spans ?? [allTime(await epochWithoutPointer(subject))];
  const from = liveEpoch(before);
  const to = subject.next ?? subject.epoch;
  if (from === to) throw new Error(`Epoch ${to} is live already. ${HOW_TO}`);
  if (from < subject.firstEpoch)
    return { pointer, from, to, after: recreated(before, to), former: [], recreated: true };
  refuseUnfolded(subject, to);
  const start = await takeoverOf(kafka, subject, from, to);
  return { pointer, from, to, after: takenOver(before, to, start), former: before, recreated: false };
}

/**
 * What going back would do: readers follow again what they followed before the last swap.
 * @throws when there is no way back, with the reason
 */
export async function planBack(subject: Subject): Promise<Move> {
  const pointer = await readPointer(subject.windowsTable);
  if (!pointer || pointer.former.length === 0)
    throw new Error('No swap was made: there is nothing to go back to.');
  const [from, to] = [liveEpoch(pointer.spans), liveEpoch(pointer.former)];
  if (to < subject.firstEpoch)
    throw new Error(`The topic of epoch ${to} is gone: there is no way back to it.`);
  refuseUnfolded(subject, to);
  return { pointer, from, to, after: pointer.former, former: [], recreated: false };
}

const HOW_TO = 'Epochs are declared in functions/facturation/topics.yml: docs/operations.md.';

function refuseUnfolded({ groups }: Subject, epoch: number): void {
  if (!groups.has(epoch))
    throw new Error(`No function folds epoch ${epoch}, so it cannot take over. ${HOW_TO}`);
}

/** Beside a next epoch the configured one is live; alone in a topic created anew it follows the newest one before. */
async function epochWithoutPointer({ windowsTable, epoch, firstEpoch, next }: Subject): Promise<number> {
  if (next !== undefined || epoch !== firstEpoch) return epoch;
  for (let former = firstEpoch - 1; former > 0; former--)
    if (await settingsOf(windowsTable, former)) return former;
  return epoch;
}

/** By partition, the newest time of what the topic has let go: the former epoch has counted it. */
const newestLost = (table: string, epoch: number, topic: TopicOffsets): Promise<number[]> =>
  Promise.all(
    [...topic].map(async ([partition, { low }]) => {
      if (low === 0) return 0;
      const { before } = await newestCounted(countedIn(table, epoch, partition), low);
      return before + JUDGING_SIZE.ms;
    }),
  );

/** The first start, in ms, from which a rebuilt epoch holds everything: it cannot know what the topic has let go. */
async function takeoverOf(kafka: Kafka, subject: Subject, from: number, to: number): Promise<number> {
  const { topic, windowsTable, partitions } = subject;
  const settings = await settingsOf(windowsTable, to);
  if (!settings) throw new Error(`Epoch ${to} has no record yet: swap once its function runs.`);
  const offsets = await withAdmin(kafka, (admin) => topicOffsets(admin, topic));
  if ([...offsets.values()].every(({ low }) => low === 0)) return 0;
  const firsts = [...offsets].map(([partition, { low, high }]) => {
    return [partition, { low, high: Math.min(high, low + 1) }] as const;
  });
  const read = await readMessages(kafka, topic, new Map(firsts));
  // Where a partition retains nothing, what it lost is no newer than the stream time it had.
  const heads = await new WindowReader(windowsTable, [allTime(from)], partitions).heads();
  const times = [...read].map(([partition, [first]]) =>
    first ? Number(first.timestamp) : (heads.find((head) => head.partition === partition)?.streamTime ?? 0),
  );
  const start = endOfDay(
    Math.max(...times, ...(await newestLost(windowsTable, from, offsets))) + settings.graceMs,
    settings.zone,
  );
  if (start > now() - settings.graceMs)
    throw new Error(
      `Epoch ${to} holds everything only from ${toRfc3339(start)} on: swap after that and the grace.`,
    );
  return start;
}
