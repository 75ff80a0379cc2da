import assert from 'node:assert/strict';
import type { Chance } from './harness/chance.ts';
import { consumeAll } from './harness/consume.ts';
import { type DynamoDbReply, refusal } from './harness/dynamodb-proxy.ts';
import type { Fault } from './harness/fault.ts';
import type { Call } from './harness/intercept.ts';
import { judge } from './harness/oracle.ts';
import { trafficOf } from './harness/traffic.ts';
import { inWorld } from './harness/world.ts';

type Failure = 'throttled' | 'broken' | 'applied, reply lost';

/**
 * Of forty calls a tenth and two twentieths fail, in any order. A lasting failure of a commit meets the client's repeats
 * of it too, so that the whole invocation fails.
 */
const FAILING: readonly { failure: Failure; lasting: boolean }[] = [
  ...[true, false, false, false].map((lasting) => ({ failure: 'throttled' as const, lasting })),
  ...[true, false].map((lasting) => ({ failure: 'broken' as const, lasting })),
  ...[true, false].map((lasting) => ({ failure: 'applied, reply lost' as const, lasting })),
];
const FORTY = [...FAILING, ...Array.from({ length: 40 - FAILING.length }, () => undefined)];
/** How often the client makes one call before it gives up. */
const ATTEMPTS = 4;
/** Small, so that there are many calls. */
const BATCH_SIZE = 20;

/** DynamoDB throttles, fails, and applies without saying so; a proxy stands between. */
export const dynamoDbFails: Fault = {
  number: 8,
  title: 'DynamoDB: 10 % throttled, 5 % 5xx, 5 % applied but reply lost',
  run: ({ packages, chance, short }) =>
    inWorld(packages, async (world) => {
      const messages = trafficOf(chance, { messages: short ? 500 : 3_000 });
      const { intercept, failures } = failing(chance);
      await world.produce(messages);
      await consumeAll(world, { intercepts: { dynamodb: intercept }, batchSize: BATCH_SIZE });
      assert.ok(failures() >= FAILING.length, 'each kind happened');
      const { diff } = await judge(world);
      return { rounds: failures(), messages: messages.length, diff };
    }),
};

/** Deals out failures, and counts them. */
function failing(chance: Chance) {
  let failures = 0;
  let dealt: typeof FORTY = [];
  const lasting = new Map<string, Failure[]>();
  const fateOf = ({ operation, body: bytes }: Call): Failure | undefined => {
    const body = bytes.toString();
    const again = lasting.get(body)?.pop();
    if (again) return again;
    if (dealt.length === 0) dealt = chance.shuffled(FORTY);
    const fate = dealt.pop();
    if (fate?.lasting && operation === 'TransactWriteItems')
      lasting.set(
        body,
        Array.from({ length: ATTEMPTS - 1 }, () => fate.failure),
      );
    return fate?.failure;
  };
  const intercept = async (call: Call, forward: () => Promise<DynamoDbReply>) => {
    const failure = fateOf(call);
    if (!failure) return forward();
    failures++;
    if (failure === 'throttled') return refusal(400, 'ProvisionedThroughputExceededException');
    if (failure === 'broken') return refusal(500, 'InternalServerError');
    await forward();
    return undefined;
  };
  return { intercept, failures: () => failures };
}
