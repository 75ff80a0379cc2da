import assert from 'node:assert/strict';
import type { MSKEvent } from 'aws-lambda';
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
const BETWEEN = 100;
/** How far the sender runs ahead of the function, so that a fast machine has no more to catch up with than a slow one. */
const MAX_AHEAD = 2_000;

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
  let consumed = 0;
  await world.poller(AGGREGATION, async (event) => {
    await invoke(event);
    consumed += recordsIn(event as MSKEvent);
  });
  const sending = sendUntilStopped(world, chance, () => consumed);
  for (let round = 0; round < rounds; round++) {
    await untilMore(() => consumed, 1);
    if (round % 2 === 0) await own.crash();
    else await own.freeze(FROZEN_MS);
    await untilMore(() => sending.acknowledged.length, BETWEEN);
  }
  await sending.stop();
  await untilDrained(world, AGGREGATION);
  assert.deepEqual(await lost(world, sending.acknowledged), [], 'nothing acknowledged is lost');
  const { diff, consumed: messages } = await judge(world);
  return { rounds, messages, diff };
}

const recordsIn = ({ records }: MSKEvent): number => Object.values(records).flat().length;

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

/** Sends factures without rest while the function keeps up; what is not acknowledged is sent again. */
function sendUntilStopped(world: World, chance: Chance, consumed: () => number): Sending {
  const acknowledged: string[] = [];
  let stopped = false;
  const sending = (async () => {
    for (let from = 0; !stopped; from += EACH) {
      const messages = trafficOf(chance, { messages: EACH, from });
      while (!(await isTaken(world, messages)));
      acknowledged.push(...messages.map(({ value }) => String(value)));
      const keepsUp = (ahead: number) => stopped || ahead < MAX_AHEAD;
      await eventually(() => acknowledged.length - consumed(), keepsUp, TIMEOUT_MS);
    }
  })();
  // Whoever stops it hears that it failed; until then it is no fault of this process.
  sending.catch(() => undefined);
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
