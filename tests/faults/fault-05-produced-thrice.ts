import assert from 'node:assert/strict';
import { consumeAll } from './harness/consume.ts';
import type { Fault } from './harness/fault.ts';
import { judge } from './harness/oracle.ts';
import { trafficStart } from './harness/traffic.ts';
import { inWorld } from './harness/world.ts';

const PRODUCERS = 3;
const MINUTE_MS = 60_000;

/** The simulator is fired three times at once for the same minute. */
export const producedThrice: Fault = {
  number: 5,
  title: 'the same minute produced 3 times at once',
  run: ({ packages, short }) =>
    inWorld(packages, async (world) => {
      const perSecond = short ? 5 : 50;
      const minutes = short ? 1 : 3;
      const producers = await Promise.all(
        Array.from({ length: PRODUCERS }, () =>
          world.environment('produceFactures', {}, { FACTURES_PER_SECOND: `${perSecond}` }),
        ),
      );
      for (let minute = 0; minute < minutes; minute++) {
        const event = { time: new Date(trafficStart() + minute * MINUTE_MS).toISOString() };
        await Promise.all(producers.map((producer) => producer.invoke(event)));
      }
      await consumeAll(world);
      const { diff, consumed, counted } = await judge(world);
      assert.equal(consumed, PRODUCERS * minutes * 60 * perSecond, 'each producer sent all of the minute');
      assert.equal(counted, minutes * 60 * perSecond, 'each facture is counted once');
      return { rounds: PRODUCERS * minutes, messages: consumed, diff };
    }),
};
