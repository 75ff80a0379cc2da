import assert from 'node:assert/strict';
import { eventually } from '../support/eventually.ts';
import type { Chance } from './harness/chance.ts';
import type { Fault, Outcome } from './harness/fault.ts';
import { LambdaFunction } from './harness/lambda-function.ts';
import { judge, untilDrained } from './harness/oracle.ts';
import { OwnBroker } from './harness/own-broker.ts';
import { trafficOf } from './harness/traffic.ts';
import { inWorld, type World } from './harness/world.ts';

const AGGREGATION = 'aggregateFactures';
/** Longer than the group's session, so that the pollers are thought dead. */
const FROZEN_MS = 11_000;
const EACH = 20;
const TIMEOUT_MS = 60_000;
/** Messages that get through before the broker is struck again. */
const PAUSE_MS = 100;

/** The broker is killed and frozen while factures are sent and consumed. */
export const broker: Fault = {
  number: 4,
  title: 'broker SIGKILL and SIGSTOP',
  async run({ packages, chance, short }) {
    const own = await OwnBroker.start();
    const rounds = short ? 2 : 6;
    try {
      return await inWorld(packages, (world) => survive(world, own, chance, rounds), own.address);
    } finally {
      await own.stop();
    }
  },
};

async function survive(world: World, own: OwnBroker, chance: Chance, rounds: number): Promise<Outcome> {
  const { invoke } = new LambdaFunction(() => world.environment(AGGREGATION));
  let calls = 0;
  await world.poller(AGGREGATION, async (event) => {
    await invoke(event);
    calls++;
  });
  const sending = sendUntilStopped(world, chance);
  for (let round = 0; round < rounds; round++) {
    await untilMore(() => calls, 1);
    if (round % 2 === 0) await own.crash();
    else await own.freeze(FROZEN_MS);
    await untilMore(() => sending.acknowledged.length, PAUSE_MS);
  }
  await sending.stop();
  await untilDrained(world, AGGREGATION);
  assert.deepEqual(await lost(world, sending.acknowledged), [], 'nothing acknowledged is lost');
  const { diff, consumed } = await judge(world);
  return { rounds, messages: consumed, diff };
}

/** Waits until a count has grown by so much from now on. */
async function untilMore(count: () => number, more: number): Promise<void> {
  const before = count();
  await eventually(count, (now) => now >= before + more, TIMEOUT_MS);
}

interface Sending {
  /** Values of the messages the broker has acknowledged so far. */
  acknowledged: readonly string[];
  stop(): Promise<void>;
}

/** Sends factures without rest; what is not acknowledged is sent again. */
function sendUntilStopped(world: World, chance: Chance): Sending {
  const acknowledged: string[] = [];
  let stopped = false;
  const sending = (async () => {
    for (let from = 0; !stopped; from += EACH) {
      const messages = trafficOf(chance, { messages: EACH, from });
      while (!(await isTaken(world, messages)));
      acknowledged.push(...messages.map(({ value }) => String(value)));
    }
  })();
  return {
    acknowledged,
    stop: () => {
      stopped = true;
      return sending;
    },
  };
}

const isTaken = (world: World, messages: Parameters<World['produce']>[0]): Promise<boolean> =>
  world.produce(messages).then(
    () => true,
    () => false,
  );

/** Values the broker has acknowledged and does not have. */
async function lost(world: World, acknowledged: readonly string[]): Promise<string[]> {
  const records = [...(await world.records()).values()].flat();
  const present = new Set(records.map(({ value }) => Buffer.from(value ?? '', 'base64').toString()));
  return acknowledged.filter((value) => !present.has(value));
}
