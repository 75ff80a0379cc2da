import assert from 'node:assert/strict';
import type { Environment } from './harness/environment.ts';
import type { Fault } from './harness/fault.ts';
import { faultsOfFinals } from './harness/finals.ts';
import { atEachWrite } from './harness/intercept.ts';
import { LambdaFunction } from './harness/lambda-function.ts';
import { judge, untilDrained } from './harness/oracle.ts';
import { trafficOf } from './harness/traffic.ts';
import { inWorld, type World } from './harness/world.ts';

/** What each function writes and sends: it is killed before and after each. */
const WRITES = {
  aggregateFactures: ['settings', 'rows', 'commit', 'send', 'checkpoint'],
  storeFactures: ['rows'],
};
type Key = keyof typeof WRITES;

/** Kills an environment at each moment, until each has had its share. */
class Killer {
  readonly kills = new Map<string, number>();
  readonly #times: number;

  constructor(times: number) {
    this.#times = times;
  }

  get total(): number {
    return [...this.kills.values()].reduce((sum, count) => sum + count, 0);
  }

  /** A function whose environments die at this killer's hand. */
  functionOf(world: World, key: Key): LambdaFunction {
    return new LambdaFunction(async () => {
      let victim: Environment | undefined;
      const intercept = atEachWrite((moment) => this.#kills(`${key} ${moment}`, victim));
      victim = await world.environment(key, { dynamodb: intercept, kafka: intercept });
      return victim;
    });
  }

  #kills(moment: string, victim: Environment | undefined): boolean {
    const before = this.kills.get(moment) ?? 0;
    if (before >= this.#times || !victim?.isAlive) return !victim?.isAlive;
    this.kills.set(moment, before + 1);
    victim.kill();
    return true;
  }
}

/** kill −9 of the functions before and after each kind of write and send, while others of them are under way. */
export const kill: Fault = {
  number: 1,
  title: 'kill -9 before, between and after each write and send',
  run: ({ packages, chance, short }) =>
    inWorld(packages, async (world) => {
      const killer = new Killer(short ? 1 : 4);
      const messages = trafficOf(chance, { messages: short ? 600 : 2_000, poison: 0.03 });
      await world.produce(messages);
      for (const key of Object.keys(WRITES) as Key[])
        await world.poller(key, killer.functionOf(world, key).invoke);
      for (const key of Object.keys(WRITES)) await untilDrained(world, key);
      assert.deepEqual([...killer.kills.keys()].sort(), allMoments(), 'killed at every moment');
      const { diff, factures } = await judge(world);
      assert.ok(factures > 0, 'factures are stored');
      assert.deepEqual(await faultsOfFinals(world), [], 'every final is on R4, and repeats are byte-equal');
      return { rounds: killer.total, messages: messages.length, diff };
    }),
};

const allMoments = (): string[] =>
  Object.entries(WRITES)
    .flatMap(([key, writes]) =>
      writes.flatMap((write) => [`${key} before ${write}`, `${key} after ${write}`]),
    )
    .sort();
