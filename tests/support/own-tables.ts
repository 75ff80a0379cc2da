import { randomUUID } from 'node:crypto';
import { readStack, tablesOf } from '../../layers/platform/deployment/stack.ts';
import { createTables } from '../../localstack/tables.ts';

/**
 * Gives a suite tables nobody else writes, so that it may count what is in them. The functions read the names
 * when they are first imported: call it before the first request. Over HTTP (`API_URL`) nothing can be changed.
 */
export async function ownTables(): Promise<void> {
  if (process.env.API_URL) return;
  const tables = tablesOf(readStack(process.env.FACTURATION_STACK_FILE ?? ''));
  const suffix = `-${randomUUID()}`;
  const own = tables.map((table) => ({
    ...table,
    input: { ...table.input, TableName: table.input.TableName + suffix },
  }));
  await createTables(own);
  const names = new Set(tables.map(({ input }) => input.TableName));
  for (const [variable, value] of Object.entries(process.env))
    if (variable.endsWith('_TABLE') && value && names.has(value)) process.env[variable] = value + suffix;
}
