import { LambdaFunction } from './lambda-function.ts';
import { untilDrained } from './oracle.ts';
import type { Intercepts, World } from './world.ts';

const AGGREGATION = 'aggregateFactures';

interface Consumption {
  intercepts?: Intercepts;
  batchSize?: number;
}

/** Lets the aggregation consume the whole topic by its event source. */
export async function consumeAll(world: World, { intercepts, batchSize }: Consumption = {}): Promise<void> {
  const aggregation = new LambdaFunction(() => world.environment(AGGREGATION, intercepts));
  await world.poller(AGGREGATION, aggregation.invoke, batchSize);
  await untilDrained(world, AGGREGATION);
}
