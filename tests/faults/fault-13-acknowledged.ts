import assert from 'node:assert/strict';
import { setTimeout as pause } from 'node:timers/promises';
import { checkAcknowledged } from '../../operations/reconcile/check-acknowledged.ts';
import { eventually } from '../support/eventually.ts';
import { faultsOfAlerts, watchCustomers } from './harness/alerts.ts';
import { EventClock } from './harness/event-clock.ts';
import type { Fault, Outcome } from './harness/fault.ts';
import { faultsOfFinals } from './harness/finals.ts';
import { FunctionHost } from './harness/function-host.ts';
import { judge, untilDrained } from './harness/oracle.ts';
import { OwnBroker } from './harness/own-broker.ts';
import { PublishingClient } from './harness/publishing-client.ts';
import { ScheduledProducer } from './harness/scheduled-producer.ts';
import { inWorld, type World } from './harness/world.ts';

const AGGREGATION = 'aggregateFactures';
/** Below, at and above the times of requests, functions and API Gateway. */
const FREEZES_S = [3, 15, 29, 33, 60];
const SHORT_FREEZES_S = [15];
/** When in a freeze the function host is killed. */
const KILLED_AFTER_MS = 1_500;
/** Factures that get through before the broker is frozen again. */
const PAUSE_MS = 40;
const TIMEOUT_MS = 90_000;

/** Every producer of the system sends while the broker is frozen and functions are killed. */
export const acknowledged: Fault = {
  number: 13,
  title: 'broker frozen under every producer, function hosts killed',
  async run({ packages, short }) {
    const own = await OwnBroker.start();
    try {
      const freezes = short ? SHORT_FREEZES_S : FREEZES_S;
      return await inWorld(packages, (world) => survive(world, own, freezes), own.address);
    } finally {
      await own.stop();
    }
  },
};

async function survive(world: World, own: OwnBroker, freezes: readonly number[]): Promise<Outcome> {
  await watchCustomers(world);
  const { hosts, clients, simulator } = givenProducers(world);
  await world.poller(AGGREGATION, hosts.aggregation.invoke);
  let isOver = false;
  const running = [...clients, simulator].map((one) => one.publishUntil(() => isOver));
  for (const [round, seconds] of freezes.entries()) {
    await untilAllHaveSent(clients);
    const frozen = own.freeze(seconds * 1_000);
    await pause(KILLED_AFTER_MS);
    // One client's functions live on, so that what they began before the freeze meets what they send after it.
    const spared = round % 2 === 0 ? hosts.plain : hosts.keyed;
    for (const host of Object.values(hosts)) if (host !== spared) host.kill();
    await frozen;
  }
  await untilAllHaveSent(clients);
  isOver = true;
  await Promise.all(running);
  await Promise.all(clients.map((client) => client.repeatRefused()));
  await untilDrained(world, AGGREGATION);
  return verdict(world, clients, simulator, freezes.length);
}

/** The functions by which clients, the scheduled producer and the engine send, each on a host of its own. */
function givenProducers(world: World) {
  const clock = new EventClock();
  const hosts = {
    keyed: new FunctionHost(world, 'publishFacture'),
    plain: new FunctionHost(world, 'publishFacture'),
    simulator: new FunctionHost(world, 'produceFactures', { FACTURES_PER_SECOND: '2' }),
    aggregation: new FunctionHost(world, AGGREGATION),
  };
  const { topic } = world.subject;
  const clients = [
    new PublishingClient({ host: hosts.keyed, topic, clock, name: 'keyed', keyed: true }),
    new PublishingClient({ host: hosts.plain, topic, clock, name: 'plain', keyed: false }),
  ];
  return { hosts, clients, simulator: new ScheduledProducer(hosts.simulator, clock) };
}

/** Waits until each client has had some factures acknowledged from now on. */
async function untilAllHaveSent(clients: readonly PublishingClient[]): Promise<void> {
  const before = clients.map((client) => client.acknowledged.length);
  await eventually(
    () => clients.map((client, index) => client.acknowledged.length - (before[index] ?? 0)),
    (sent) => sent.every((count) => count >= PAUSE_MS),
    TIMEOUT_MS,
  );
}

async function verdict(
  world: World,
  clients: readonly PublishingClient[],
  simulator: ScheduledProducer,
  rounds: number,
): Promise<Outcome> {
  for (const client of clients) assert.ok(client.refused.length > 0, 'some requests were given up');
  assert.ok(simulator.acknowledged.length > 0, 'the scheduled producer has succeeded');
  const ids = new Set([...clients, simulator].flatMap((one) => one.acknowledged));
  const { missing } = await checkAcknowledged(world.kafka, world.subject, ids);
  assert.deepEqual(missing, [], 'each acknowledged id is on the topic');
  const { diff, consumed, counted } = await judge(world);
  assert.ok(counted > 0, 'factures are counted');
  assert.deepEqual(await faultsOfFinals(world), [], 'every final is on R4, and repeats are byte-equal');
  assert.deepEqual(await faultsOfAlerts(world), [], 'every alert is kept once, and published');
  return { rounds, messages: consumed, diff };
}
