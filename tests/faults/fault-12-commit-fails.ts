import assert from 'node:assert/strict';
import type { SourceRecord } from '../../functions/facturation/contract.ts';
import { eventOf } from '../support/source-records.ts';
import type { Chance } from './harness/chance.ts';
import { deliver } from './harness/deliveries.ts';
import { type DynamoDbReply, refusal } from './harness/dynamodb-proxy.ts';
import type { Fault } from './harness/fault.ts';
import type { Call } from './harness/intercept.ts';
import { judge } from './harness/oracle.ts';
import { trafficOf } from './harness/traffic.ts';
import { inWorld, type World } from './harness/world.ts';

type Forward = () => Promise<DynamoDbReply>;
type Failure = (forward: Forward) => Promise<DynamoDbReply | undefined>;

/** What becomes of every call of a commit, however often the client repeats it. */
const FAILURES: Record<string, Failure> = {
  fails: async () => refusal(500, 'InternalServerError'),
  'never arrives': async () => undefined,
  'is applied, the reply lost': async (forward) => {
    await forward();
    return undefined;
  },
  'times out': () => new Promise(() => undefined),
};
/** The client gives up after four times three seconds, so this one is tried once. */
const SLOW = 'times out';

/** A commit fails for good, the environment lives on, and gets the batch again, cut anew. */
export const commitFails: Fault = {
  number: 12,
  title: 'the commit fails or times out, the environment lives on',
  run: ({ packages, chance, short }) =>
    inWorld(packages, async (world) => {
      await world.produce(trafficOf(chance, { messages: short ? 600 : 3_000 }));
      const partitions = [...(await world.records()).values()].map((records) => new Partition(records));
      const { environment, failing } = await givenEnvironment(world);
      const failures = failuresOf(chance, short ? 12 : 60);
      for (const [round, failure] of failures.entries()) {
        const partition = partitions[round % partitions.length] as Partition;
        failing.by = FAILURES[failure];
        const call = environment.invoke(eventOf(partition.batchWithNew(chance)));
        await assert.rejects(call, `${failure}: the call fails`);
        failing.by = undefined;
        await deliver(environment, partition.batchAgain(chance));
      }
      for (const { records } of partitions) await deliver(environment, records);
      const { diff, consumed } = await judge(world);
      return { rounds: failures.length, messages: consumed, diff };
    }),
};

/** An environment whose commits fail as long as `by` says how. */
async function givenEnvironment(world: World) {
  const failing: { by: Failure | undefined } = { by: undefined };
  const dynamodb = async ({ operation }: Call, forward: Forward) =>
    operation === 'TransactWriteItems' && failing.by ? failing.by(forward) : forward();
  return { environment: await world.environment('aggregateFactures', { dynamodb }), failing };
}

/** How far a partition has been delivered. */
class Partition {
  readonly records: readonly SourceRecord[];
  /** Delivered with success, and delivered at all. */
  #done = 0;
  #tried = 0;

  constructor(records: readonly SourceRecord[]) {
    this.records = records;
  }

  /** From where the last success ended to beyond all that was tried: a failure may have been applied all the same. */
  batchWithNew(chance: Chance): readonly SourceRecord[] {
    this.#tried += chance.between(1, 8);
    return this.records.slice(this.#done, this.#tried);
  }

  /** The same beginning, with another end. */
  batchAgain(chance: Chance): readonly SourceRecord[] {
    const from = this.#done;
    this.#done = chance.between(from + 1, this.#tried + 4);
    this.#tried = Math.max(this.#tried, this.#done);
    return this.records.slice(from, this.#done);
  }
}

function failuresOf(chance: Chance, rounds: number): string[] {
  const quick = Object.keys(FAILURES).filter((name) => name !== SLOW);
  return [SLOW, ...Array.from({ length: rounds }, () => chance.of(quick))];
}
