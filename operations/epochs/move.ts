import { setTimeout as pause } from 'node:timers/promises';
import { now } from '@facturation/platform/clock';
import { deadlineOf } from '@facturation/platform/deadline';
import { ConditionalCheckFailedException, dynamodb, PutCommand } from '@facturation/platform/dynamodb';
import { EventProducer } from '@facturation/platform/event-producer';
import { settingsOf } from '../../functions/analytics/epochs/epoch-settings.ts';
import { allTime, toSpanRows } from '../../functions/analytics/epochs/epochs.ts';
import { FinalsFeed } from '../../functions/analytics/publish/finals.ts';
import { publishersOf } from '../../functions/analytics/publish/publishers.ts';
import { sendersTo } from '../../functions/analytics/publish/senders.ts';
import { WindowReader } from '../../functions/analytics/read/read-windows.ts';
import { PublishCheckpoint } from '../../functions/analytics/store/checkpoints.ts';
import type { ReadHead } from '../../functions/analytics/store/stored.ts';
import { POINTER_KEY } from '../../functions/analytics/store/window-rows.ts';
import type { StackSubject } from '../reconcile/subject.ts';
import type { Move } from './plan.ts';

type Where = Pick<StackSubject, 'windowsTable' | 'partitions' | 'told'>;

/** Told while an epoch catches up: records that it is behind. */
export type OnProgress = (behind: number) => void;

const LOOK_EVERY_MS = 250;
/** An epoch that is folded moves within this time. */
const STANDSTILL_MS = 60_000;

/**
 * Makes another epoch the live one: once it has folded all that the former one had, and knows what was sent. What the
 * former one sends until the pointer has moved is sent again, and what neither has sent is sent from here: nothing is
 * lost, and a consumer knows repeats.
 * @throws when the epoch stands still for a minute, or somebody else moved the pointer
 */
export async function makeLive(
  brokers: string,
  where: Where,
  move: Move,
  onProgress: OnProgress,
): Promise<void> {
  if (!move.recreated) {
    const goals = await headsOf(where, move.from);
    await untilReached(where, move.to, goals, onProgress);
    const heads = await headsOf(where, move.to);
    for (const goal of goals) {
      const head = heads.find(({ partition }) => partition === goal.partition);
      if (head) await handOver(where.windowsTable, goal, head);
    }
  }
  await movePointer(where.windowsTable, move);
  await tellTheRest(brokers, where, move.to);
}

const headsOf = ({ windowsTable, partitions }: Where, epoch: number): Promise<ReadHead[]> =>
  new WindowReader(windowsTable, [allTime(epoch)], partitions).heads();

/** Records by which heads are behind others; one that is missing has folded nothing. */
export const behind = (heads: readonly ReadHead[], goals: readonly ReadHead[]): number =>
  goals.reduce((sum, { partition, lastOffset }) => {
    const reached = heads.find((head) => head.partition === partition)?.lastOffset ?? -1;
    return sum + Math.max(0, lastOffset - reached);
  }, 0);

async function untilReached(
  where: Where,
  epoch: number,
  goals: readonly ReadHead[],
  onProgress: OnProgress,
): Promise<void> {
  let least = Number.POSITIVE_INFINITY;
  let since = now();
  for (;;) {
    const left = behind(await headsOf(where, epoch), goals);
    onProgress(left);
    if (left === 0) return;
    if (left < least) [least, since] = [left, now()];
    if (now() - since > STANDSTILL_MS)
      throw new Error(`Epoch ${epoch} stands still, ${left} records behind: does its function run?`);
    await pause(LOOK_EVERY_MS);
  }
}

/**
 * What was sent of a partition, for the epoch that goes on sending. Finals no further than it has closed itself: by a
 * longer grace some windows that were sent may still grow. Alerts of what it rebuilt are not sent again, but where the
 * former epoch had some left to send.
 */
async function handOver(table: string, former: ReadHead, head: ReadHead): Promise<void> {
  const { epoch, partition } = head;
  const settings = await settingsOf(table, epoch);
  const closed = settings ? new FinalsFeed(table, epoch, settings).duePosition(head) : -1;
  const published = await new PublishCheckpoint(table, former.epoch, 'publishedUpTo').read(partition);
  const alerted = await new PublishCheckpoint(table, former.epoch, 'alertedUpTo').read(partition);
  const finals = Math.min(published, closed);
  const alerts = alerted < former.lastAlert ? alerted : Math.max(alerted, former.lastOffset);
  if (finals >= 0) await new PublishCheckpoint(table, epoch, 'publishedUpTo').move(partition, finals);
  await new PublishCheckpoint(table, epoch, 'alertedUpTo').move(partition, alerts);
}

/**
 * What an epoch committed before it was live, and the former one only folded afterwards, neither of them tells: nobody
 * would, before the partition's next record.
 */
async function tellTheRest(brokers: string, where: Where, epoch: number): Promise<void> {
  const table = where.windowsTable;
  const settings = await settingsOf(table, epoch);
  if (!settings) return;
  const producer = new EventProducer(brokers, 'epoch');
  const publishers = publishersOf({ table, epoch, ...settings }, sendersTo(where.told, producer));
  try {
    for (const head of await headsOf(where, epoch))
      for (const publisher of publishers) await publisher.publish(head.partition, head, deadlineOf());
  } finally {
    producer.close();
  }
}

async function movePointer(table: string, { pointer, after, former }: Move): Promise<void> {
  const condition = pointer
    ? {
        ConditionExpression: 'spans = :read',
        ExpressionAttributeValues: { ':read': toSpanRows(pointer.spans) },
      }
    : { ConditionExpression: 'attribute_not_exists(pk)' };
  const Item = { ...POINTER_KEY, spans: toSpanRows(after), former: toSpanRows(former) };
  await dynamodb.send(new PutCommand({ TableName: table, Item, ...condition })).catch((error) => {
    if (error instanceof ConditionalCheckFailedException)
      throw new Error('Somebody else moved the pointer meanwhile: look at npm run epoch -- --status.');
    throw error;
  });
}
