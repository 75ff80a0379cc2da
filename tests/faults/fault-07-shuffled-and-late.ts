import assert from 'node:assert/strict';
import { consumeAll } from './harness/consume.ts';
import type { Fault } from './harness/fault.ts';
import { judge } from './harness/oracle.ts';
import { trafficOf } from './harness/traffic.ts';
import { inWorld } from './harness/world.ts';

/** Hardly a record in order, many behind the grace, through the broker. */
export const shuffledAndLate: Fault = {
  number: 7,
  title: 'shuffled and late input through the broker',
  run: ({ packages, chance, short }) =>
    inWorld(packages, async (world) => {
      const messages = trafficOf(chance, {
        messages: short ? 800 : 6_000,
        shuffled: 0.9,
        late: 0.2,
      });
      await world.produce(messages);
      await consumeAll(world);
      const { diff, late } = await judge(world);
      assert.ok(late > 0, 'some were late');
      return { rounds: late, messages: messages.length, diff };
    }),
};
