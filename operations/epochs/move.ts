import { setTimeout as pause } from 'node:timers/promises';
import { now } from '@facturation/platform/clock';
import { deadlineOf } from '@facturation/platform/deadline';
import { ConditionalCheckFailedException, dynamodb, PutCommand } from '@facturation/platform/dynamodb';
import { EventProducer } from '@facturation/platform/event-producer';
import { settingsOf } from '../../functions/analytics/epochs/epoch-settings.ts';
import { allTime, toSpanRows } from '../../functions/analytics/epochs/epochs.ts';
import { newestClosedEnd } from '../../functions/analytics/publish/finals.ts';
import { publishersOf } from '../../functions/analytics/publish/publishers.ts';
import { sendersTo } from '../../functions/analytics/publish/senders.ts';
import { WindowReader } from '../../functions/analytics/read/read-windows.ts';
import { PublishCheckpoint } from '../../functions/analytics/store/checkpoints.ts';
import type { ReadHead } from '../../functions/analytics/store/stored.ts';
import { POINTER_KEY } from '../../functions/analytics/store/window-rows.ts';
import type { StageSubject } from '../stage-settings.ts';
import type { Move } from './plan.ts';

type Engine = Pick<StageSubject, 'windowsTable' | 'partitions' | 'outputTopics'>;

/** Called while an epoch catches up, with the number of records that it is behind. */
export type OnProgress = (behind: number) => void;

const POLL_INTERVAL_MS = 250;
/** An epoch that is folded makes progress within this time. */
const STANDSTILL_TIMEOUT_MS = 60_000;

/**
 * Makes another epoch the live one, once it has folded everything that the former one had. What the former one sends
 * until the pointer has moved is sent again by the new one, and what neither has sent is sent from here: nothing is
 * lost, and a consumer recognises repeats.
 * @throws when the epoch stands still for a minute, or somebody else moved the pointer
 */
export async function makeLive(
  brokers: string,
  engine: Engine,
  move: Move,
  onProgress: OnProgress,
): Promise<void> {
  if (!move.recreated) {
    const goals = await headsOf(engine, move.from);
    await untilReached(engine, move.to, goals, onProgress);
    const heads = await headsOf(engine, move.to);
    for (const goal of goals) {
      const head = heads.find(({ partition }) => partition === goal.partition);
      if (head) await handOver(engine.windowsTable, goal, head);
    }
  }
  await movePointer(engine.windowsTable, move);
  await publishRemaining(brokers, engine, move.to);
}

const headsOf = ({ windowsTable, partitions }: Engine, epoch: number): Promise<ReadHead[]> =>
  new WindowReader(windowsTable, [allTime(epoch)], partitions).heads();

/** By how many records heads are behind others. A missing head has folded nothing. */
export const behind = (heads: readonly ReadHead[], goals: readonly ReadHead[]): number =>
  goals.reduce((sum, { partition, lastOffset }) => {
    const reached = heads.find((head) => head.partition === partition)?.lastOffset ?? -1;
    return sum + Math.max(0, lastOffset - reached);
  }, 0);

async function untilReached(
  engine: Engine,
  epoch: number,
  goals: readonly ReadHead[],
  onProgress: OnProgress,
): Promise<void> {
  let least = Number.POSITIVE_INFINITY;
  let since = now();
  for (;;) {
    const left = behind(await headsOf(engine, epoch), goals);
    onProgress(left);
    if (left === 0) return;
    if (left < least) [least, since] = [left, now()];
    if (now() - since > STANDSTILL_TIMEOUT_MS)
      throw new Error(`Epoch ${epoch} stands still, ${left} records behind: does its function run?`);
    await pause(POLL_INTERVAL_MS);
  }
}

/**
 * Copies how far the former epoch has published a partition to the epoch that goes on publishing. Finals: no further
 * than that epoch has closed windows itself, since by a longer grace some that were sent may still grow. Alerts that it
 * rebuilt are not sent again, except where the former epoch had not sent all of its own.
 */
async function handOver(table: string, former: ReadHead, head: ReadHead): Promise<void> {
  const { epoch, partition } = head;
  const settings = await settingsOf(table, epoch);
  const closed = settings ? newestClosedEnd(head, settings) : -1;
  const published = await new PublishCheckpoint(table, former.epoch, 'publishedUpTo').read(partition);
  const alerted = await new PublishCheckpoint(table, former.epoch, 'alertedUpTo').read(partition);
  const finals = Math.min(published, closed);
  const alerts = alerted < former.lastAlert ? alerted : Math.max(alerted, former.lastOffset);
  if (finals >= 0) await new PublishCheckpoint(table, epoch, 'publishedUpTo').move(partition, finals);
  await new PublishCheckpoint(table, epoch, 'alertedUpTo').move(partition, alerts);
}

/**
 * Publishes what neither epoch has: windows that the new one closed before it was live and the old one closed after.
 * Otherwise they would wait for the partition's next record.
 */
async function publishRemaining(brokers: string, engine: Engine, epoch: number): Promise<void> {
  const table = engine.windowsTable;
  const settings = await settingsOf(table, epoch);
  if (!settings) return;
  const producer = new EventProducer(brokers, 'epoch');
  const publishers = publishersOf({ table, epoch, ...settings }, sendersTo(engine.outputTopics, producer));
  try {
    for (const head of await headsOf(engine, epoch))
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
      throw new Error('Somebody else has moved the pointer in the meantime: see npm run epoch -- --status.');
    throw error;
  });
}
