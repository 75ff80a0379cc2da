import { loadDemoData } from './demo-data.ts';
import { environmentOfAll } from './environment.ts';
import { readStack, tablesOf, topicsOf } from './stack.ts';
import { createTables } from './tables.ts';
import { createTopics } from './topics.ts';

// Run once per start, as a process of its own: what it needs of memory is given back.
const { FACTURATION_STACK_FILE = '', KAFKA_BROKERS = '' } = process.env;
const stack = readStack(FACTURATION_STACK_FILE);
const tables = async () => {
  await createTables(tablesOf(stack));
  Object.assign(process.env, environmentOfAll(stack));
  await loadDemoData();
};
await Promise.all([tables(), createTopics(topicsOf(stack), KAFKA_BROKERS)]);
