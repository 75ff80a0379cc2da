import assert from 'node:assert/strict';
import type { SourceRecord } from '../../functions/facturation/contract.ts';
import { faultsOfAlerts, watchCustomers } from './harness/alerts.ts';
import type { Chance } from './harness/chance.ts';
import { deliver } from './harness/deliveries.ts';
import type { Environment } from './harness/environment.ts';
import type { Fault } from './harness/fault.ts';
import { judge } from './harness/oracle.ts';
import { trafficOf } from './harness/traffic.ts';
import { inWorld } from './harness/world.ts';

const ENVIRONMENTS = 3;
/** Dense, so that successive batches touch the same windows and repeat each other's ids. */
const STEP_MS = 100;
const LARGEST_BATCH = 15;
/** How far back a delivery may begin: records that were delivered, and perhaps applied, before. */
const FURTHEST_BACK = 20;

/** Each batch one to three times, cut anew, some at the same time in several environments. */
export const redelivered: Fault = {
  number: 2,
  title: 'each batch 1-3 times, cut anew, some at once',
  run: ({ packages, chance, short }) =>
    inWorld(packages, async (world) => {
      await watchCustomers(world);
      await world.produce(
        trafficOf(chance, { messages: short ? 600 : 3_000, repeated: 0.2, stepMs: STEP_MS }),
      );
      const environments = await Promise.all(
        Array.from({ length: ENVIRONMENTS }, () => world.environment('aggregateFactures')),
      );
      let rounds = 0;
      for (const records of (await world.records()).values())
        rounds += await deliverAgainAndAgain(chance, records, environments);
      const { diff, consumed } = await judge(world);
      assert.deepEqual(await faultsOfAlerts(world), [], 'every alert is kept once, and published');
      return { rounds, messages: consumed, diff };
    }),
};

/** @returns the number of deliveries */
async function deliverAgainAndAgain(
  chance: Chance,
  records: readonly SourceRecord[],
  environments: readonly Environment[],
): Promise<number> {
  let deliveries = 0;
  let last = 0;
  for (let at = 0; at < records.length; ) {
    const times = chance.between(1, ENVIRONMENTS);
    const cuts = Array.from({ length: times }, () => ({
      from: chance.happens(0.5) ? last : Math.max(0, at - chance.between(0, FURTHEST_BACK)),
      to: at + chance.between(1, LARGEST_BATCH),
    }));
    const first = chance.between(0, ENVIRONMENTS - 1);
    const calls = cuts.map(({ from, to }, index) => {
      const environment = environments[(first + index) % ENVIRONMENTS] as Environment;
      return deliver(environment, records.slice(from, to));
    });
    for (const attempts of await Promise.all(calls)) deliveries += attempts;
    at = Math.max(...cuts.map(({ to }) => to));
    last = cuts[0]?.from ?? 0;
  }
  return deliveries;
}
