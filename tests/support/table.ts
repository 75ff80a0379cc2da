import { randomUUID } from 'node:crypto';
import { readStack, tablesOf } from '../../layers/platform/deployment/stack.ts';
import { createTables } from '../../localstack/tables.ts';

/** A table like the one that a variable of the functions names, for one test alone. @returns its name */
export async function givenTableLike(variable: string): Promise<string> {
  const stack = readStack(process.env.FACTURATION_STACK_FILE ?? '');
  const TableName = `test-${randomUUID()}`;
  const like = tablesOf(stack).filter(({ input }) => input.TableName === process.env[variable]);
  await createTables(like.map((table) => ({ ...table, input: { ...table.input, TableName } })));
  return TableName;
}
