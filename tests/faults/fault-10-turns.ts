import { cut, deliver } from './harness/deliveries.ts';
import type { Environment } from './harness/environment.ts';
import type { Fault } from './harness/fault.ts';
import { judge } from './harness/oracle.ts';
import { trafficOf } from './harness/traffic.ts';
import { inWorld } from './harness/world.ts';

/** Successive batches of a partition reach different warm environments; what one remembers is soon not true. */
export const turns: Fault = {
  number: 10,
  title: 'two environments take turns, each keeping its memory',
  run: ({ packages, chance, short }) =>
    inWorld(packages, async (world) => {
      await world.produce(trafficOf(chance, { messages: short ? 600 : 4_000, repeated: 0.2 }));
      const environments = await Promise.all([0, 1].map(() => world.environment('aggregateFactures')));
      let rounds = 0;
      for (const records of (await world.records()).values()) {
        for (const batch of cut(chance, records, 12)) {
          await deliver(environments[rounds % 2] as Environment, batch);
          rounds++;
        }
      }
      const { diff, consumed } = await judge(world);
      return { rounds, messages: consumed, diff };
    }),
};
