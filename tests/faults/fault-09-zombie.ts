import assert from 'node:assert/strict';
import type { SourceRecord } from '../../functions/facturation/contract.ts';
import { eventOf } from '../support/source-records.ts';
import { deliver } from './harness/deliveries.ts';
import type { DynamoDbReply } from './harness/dynamodb-proxy.ts';
import type { Environment } from './harness/environment.ts';
import type { Fault } from './harness/fault.ts';
import { judge } from './harness/oracle.ts';
import { trafficOf } from './harness/traffic.ts';
import { inWorld, type World } from './harness/world.ts';

const AGGREGATION = 'aggregateFactures';
const COMMIT = 'TransactWriteItems';
const REFUSED = 400;
/** Records of the two batches: a reader that was stopped has something left to fold with what it read before. */
const SHORT = 12;
const LONG = 24;

/** Whether a call is the one to be stopped at. `nth`: counted from 1. */
type StopAt = (operation: string, nth: number) => boolean;

/** An environment that freezes with one call to the database under way, and thaws when it is asked to. */
class Zombie {
  readonly frozen = Promise.withResolvers<void>();
  readonly #thaw = Promise.withResolvers<void>();
  readonly #stopAt: StopAt;
  #calls = 0;
  #hasSlept = false;
  #environment: Environment | undefined;
  /** What the database said to the commit it had under way. */
  commit: DynamoDbReply | undefined;

  constructor(stopAt: StopAt) {
    this.#stopAt = stopAt;
  }

  async rise(world: World): Promise<Environment> {
    this.#environment = await world.environment(AGGREGATION, {
      dynamodb: ({ operation }, forward) => this.#pass(operation, forward),
    });
    return this.#environment;
  }

  thaw(): void {
    this.#environment?.resume();
    this.#thaw.resolve();
  }

  async #pass(operation: string, forward: () => Promise<DynamoDbReply>): Promise<DynamoDbReply> {
    this.#calls++;
    if (this.#hasSlept || !this.#stopAt(operation, this.#calls)) return forward();
    this.#hasSlept = true;
    this.#environment?.freeze();
    this.frozen.resolve();
    await this.#thaw.promise;
    const reply = await forward();
    if (operation === COMMIT) this.commit = reply;
    return reply;
  }
}

/**
 * A writer stops before its commit; another environment gets the batch again and goes on; then the first one wakes
 * up. Every other time it is stopped at one of its calls, each in turn, so between its reads too.
 */
export const zombie: Fault = {
  number: 9,
  title: 'a writer paused before its commit wakes up after the retry',
  run: ({ packages, chance, short }) =>
    inWorld(packages, async (world) => {
      const rounds = short ? 16 : 48;
      await world.produce(trafficOf(chance, { messages: rounds * SHORT * 3, repeated: 0.1 }));
      const partitions = [...(await world.records()).values()];
      await haunt(world, partitions, rounds);
      const last = await world.environment(AGGREGATION);
      for (const records of partitions) await deliver(last, records);
      const { diff, consumed } = await judge(world);
      return { rounds, messages: consumed, diff };
    }),
};

async function haunt(world: World, partitions: readonly SourceRecord[][], rounds: number): Promise<void> {
  const writer = await world.environment(AGGREGATION);
  let call = 1;
  for (let round = 0; round < rounds; round++) {
    const from = Math.floor(round / partitions.length) * LONG;
    const records = partitions[round % partitions.length]?.slice(from, from + LONG) ?? [];
    if (round % 2 === 0) {
      const sleeper = new Zombie((operation) => operation === COMMIT);
      await overtake(await sleeper.rise(world), sleeper, writer, [records.slice(0, SHORT), records]);
      assert.equal(sleeper.commit?.status, REFUSED, 'the commit of a zombie is refused');
    } else {
      const sleeper = new Zombie((_, nth) => nth === call);
      const slept = await overtake(await sleeper.rise(world), sleeper, writer, [
        records,
        records.slice(0, SHORT),
      ]);
      call = slept ? call + 1 : 1;
    }
    await deliver(writer, records);
  }
}

/**
 * While one sleeps with the first batch, the other applies the second.
 * @returns false when the sleeper never came to the call it was to be stopped at
 */
async function overtake(
  environment: Environment,
  sleeper: Zombie,
  writer: Environment,
  [slow, quick]: readonly [SourceRecord[], SourceRecord[]],
): Promise<boolean> {
  const woken = environment.invoke(eventOf(slow)).catch(() => undefined);
  const slept = await Promise.race([sleeper.frozen.promise.then(() => true), woken.then(() => false)]);
  await deliver(writer, quick);
  sleeper.thaw();
  await woken;
  environment.kill();
  return slept;
}
