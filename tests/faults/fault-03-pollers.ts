import type { Poller } from '../../localstack/event-source/kafka/poller.ts';
import type { Fault } from './harness/fault.ts';
import { LambdaFunction } from './harness/lambda-function.ts';
import { judge, untilDrained } from './harness/oracle.ts';
import { trafficOf } from './harness/traffic.ts';
import { inWorld } from './harness/world.ts';

const AGGREGATION = 'aggregateFactures';
const MOST_POLLERS = 3;
/** Everything must be right this long after the last message and the last change. */
const CALM_MS = 60_000;

/** Pollers of the group come and go while messages flow; partitions change hands with batches under way. */
export const pollers: Fault = {
  number: 3,
  title: 'pollers join and leave while messages flow',
  run: ({ packages, chance, short }) =>
    inWorld(packages, async (world) => {
      const changes = short ? 4 : 14;
      const each = 150;
      const { invoke } = new LambdaFunction(() => world.environment(AGGREGATION));
      const working: Poller[] = [];
      for (let change = 0; change < changes; change++) {
        const messages = trafficOf(chance, { messages: each, from: change * each });
        const joins = working.length < 2 || (working.length < MOST_POLLERS && chance.happens(0.5));
        const changing = joins
          ? world.poller(AGGREGATION, invoke).then((poller) => working.push(poller))
          : working.shift()?.stop();
        await Promise.all([world.produce(messages), changing]);
      }
      await untilDrained(world, AGGREGATION, CALM_MS);
      const { diff, consumed } = await judge(world);
      return { rounds: changes, messages: consumed, diff };
    }),
};
