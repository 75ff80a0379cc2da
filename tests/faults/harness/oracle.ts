import assert from 'node:assert/strict';
import { mskMappingsOf } from '../../../layers/platform/deployment/stack.ts';
import { groupOffsets, type TopicOffsets, topicOffsets, withAdmin } from '../../../operations/kafka/admin.ts';
import { type Result, reconcile } from '../../../operations/reconcile/reconcile.ts';
import { eventually } from '../../support/eventually.ts';
import type { World } from './world.ts';

const TIMEOUT_MS = 180_000;

/** Waits until a function's group has committed every record of the topic. @throws after `timeoutMs` ms. */
export async function untilDrained(world: World, functionKey: string, timeoutMs = TIMEOUT_MS): Promise<void> {
  const { topic } = world.subject;
  const group = mskMappingsOf(world.stack).find((one) => one.functionKey === functionKey)?.consumerGroupId;
  const left = (committed: ReadonlyMap<number, number>, ends: TopicOffsets) =>
    [...ends].filter(([partition, { high }]) => Math.max(0, committed.get(partition) ?? 0) < high);
  await withAdmin(world.kafka, (admin) =>
    eventually(
      async () => left(await groupOffsets(admin, group ?? '', topic), await topicOffsets(admin, topic)),
      (behind) => behind.length === 0,
      timeoutMs,
    ),
  );
}

/**
 * Holds the tables against a plain fold of the whole topic, read back.
 * @throws when a record has not been consumed, so that a stalled partition cannot pass for a right one.
 */
export async function judge(world: World): Promise<Result> {
  const result = await reconcile(world.kafka, world.subject);
  const produced = [...(await world.ends()).values()].reduce((sum, { high }) => sum + high, 0);
  assert.equal(result.consumed, produced, 'every record was consumed');
  return result;
}
