import assert from 'node:assert/strict';
import type { Chance } from './harness/chance.ts';
import { consumeAll } from './harness/consume.ts';
import { type DynamoDbReply, refusal } from './harness/dynamodb-proxy.ts';
import type { Fault } from './harness/fault.ts';
import type { Call } from './harness/intercept.ts';
import { judge } from './harness/oracle.ts';
import { trafficOf } from './harness/traffic.ts';
import { inWorld } from './harness/world.ts';

type Fate = 'throttled' | 'broken' | 'applied, reply lost' | 'answered';

/** What becomes of twenty calls, in any order: a tenth and two twentieths of them fail. */
const TWENTY: readonly Fate[] = [
  ...['throttled', 'throttled', 'broken', 'applied, reply lost'],
  ...Array.from({ length: 16 }, () => 'answered'),
] as Fate[];
/** Small, so that there are many calls. */
const BATCH_SIZE = 20;

/** DynamoDB throttles, fails, and applies without saying so; a proxy stands between. */
export const dynamoDbFails: Fault = {
  number: 8,
  title: 'DynamoDB: 10 % throttled, 5 % 5xx, 5 % applied but reply lost',
  run: ({ packages, chance, short }) =>
    inWorld(packages, async (world) => {
      const messages = trafficOf(chance, { messages: short ? 600 : 3_000 });
      const { intercept, failures } = failing(chance);
      await world.produce(messages);
      await consumeAll(world, { intercepts: { dynamodb: intercept }, batchSize: BATCH_SIZE });
      assert.ok(failures() >= 4, 'each kind happened');
      const { diff } = await judge(world);
      return { rounds: failures(), messages: messages.length, diff };
    }),
};

/** Deals out fates; counts those that were failures. */
function failing(chance: Chance) {
  let failures = 0;
  let fates: Fate[] = [];
  const intercept = async (_: Call, forward: () => Promise<DynamoDbReply>) => {
    if (fates.length === 0) fates = chance.shuffled(TWENTY);
    const fate = fates.pop() ?? 'answered';
    if (fate === 'answered') return forward();
    failures++;
    if (fate === 'throttled') return refusal(400, 'ProvisionedThroughputExceededException');
    if (fate === 'broken') return refusal(500, 'InternalServerError');
    await forward();
    return undefined;
  };
  return { intercept, failures: () => failures };
}
