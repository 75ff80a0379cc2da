import { bucketsOf, readStack, tablesOf, topicsOf } from '../layers/platform/deployment/stack.ts';
import { createTopics } from '../layers/platform/deployment/topics/create-topics.ts';
import { checkHeads } from '../operations/reconcile/check-heads.ts';
import { openTarget } from '../operations/target.ts';
import { createBuckets } from './buckets.ts';
import { loadDemoData } from './demo-data.ts';
import { environmentOfAll } from './environment.ts';
import { createTables } from './tables.ts';

// Run once per start, in its own process, so that its memory is freed. It writes errors to stderr.
async function setUp(env: NodeJS.ProcessEnv): Promise<void> {
  const stack = readStack(env.FACTURATION_STACK_FILE ?? '');
  const tables = async () => {
    await createTables(tablesOf(stack));
    Object.assign(process.env, environmentOfAll(stack));
    await loadDemoData();
  };
  await Promise.all([
    tables(),
    createTopics(topicsOf(stack), env.KAFKA_BROKERS ?? ''),
    createBuckets(bucketsOf(stack)),
  ]);
  const faults = await checkHeads(await openTarget({}, env));
  if (faults.length > 0) throw new Error(`${faults.join('\n')}\nOr begin anew: npm start -- --fresh`);
}

try {
  await setUp(process.env);
} catch (error) {
  console.error((error as Error).message);
  process.exit(1);
}
