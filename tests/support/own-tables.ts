import { randomUUID } from 'node:crypto';
import { bucketsOf, readStack, tablesOf } from '../../layers/platform/deployment/stack.ts';
import { createBuckets } from '../../localstack/buckets.ts';
import { createTables } from '../../localstack/tables.ts';

/**
 * Gives a suite tables and a bucket nobody else writes, so that it may count what is in them. The functions read the names
 * when they are first imported: call it before the first request. Over HTTP (`API_URL`) nothing can be changed.
 */
export async function ownTables(): Promise<void> {
  if (process.env.API_URL) return;
  const stack = readStack(process.env.FACTURATION_STACK_FILE ?? '');
  const tables = tablesOf(stack);
  const suffix = `-${randomUUID()}`;
  const own = tables.map((table) => ({
    ...table,
    input: { ...table.input, TableName: table.input.TableName + suffix },
  }));
  // A bucket's name has 63 characters at most.
  const buckets = bucketsOf(stack).map((bucket) => ({ bucket, own: { ...bucket, name: `own${suffix}` } }));
  await Promise.all([createTables(own), createBuckets(buckets.map((each) => each.own))]);
  const ownName = new Map([
    ...tables.map(({ input: { TableName = '' } }) => [TableName, TableName + suffix] as const),
    ...buckets.map((each) => [each.bucket.name, each.own.name] as const),
  ]);
  for (const [variable, value = ''] of Object.entries(process.env)) {
    const name = /_(TABLE|BUCKET)$/.test(variable) ? ownName.get(value) : undefined;
    if (name) process.env[variable] = name;
  }
}
