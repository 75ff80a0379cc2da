import { randomUUID } from 'node:crypto';
import { readStack, type Table, tablesOf } from '../../layers/platform/deployment/stack.ts';
import { createTables } from '../../localstack/tables.ts';

/** A table like the one that a variable of the functions names, for one test alone. @returns its name */
export async function givenTableLike(variable: string): Promise<string> {
  const stack = readStack(process.env.FACTURATION_STACK_FILE ?? '');
  const TableName = `test-${randomUUID()}`;
  const like = tablesOf(stack).filter(({ input }) => input.TableName === process.env[variable]);
  await createTables(like.map((table) => ({ ...table, input: { ...table.input, TableName } })));
  return TableName;
}

/** A table whose rows have the key `id` and `sort`, for one test alone. @returns its name */
export async function givenSortedTable(): Promise<string> {
  const TableName = `test-${randomUUID()}`;
  const input: Table['input'] = {
    TableName,
    BillingMode: 'PAY_PER_REQUEST',
    AttributeDefinitions: [
      { AttributeName: 'id', AttributeType: 'S' },
      { AttributeName: 'sort', AttributeType: 'S' },
    ],
    KeySchema: [
      { AttributeName: 'id', KeyType: 'HASH' },
      { AttributeName: 'sort', KeyType: 'RANGE' },
    ],
  };
  await createTables([{ logicalId: 'SortedTable', input }]);
  return TableName;
}

/** A table of rows with the key `id`, and with a stream, for one test alone. @returns its name */
export async function givenStreamedTable(): Promise<string> {
  const TableName = `test-${randomUUID()}`;
  const input: Table['input'] = {
    TableName,
    BillingMode: 'PAY_PER_REQUEST',
    AttributeDefinitions: [{ AttributeName: 'id', AttributeType: 'S' }],
    KeySchema: [{ AttributeName: 'id', KeyType: 'HASH' }],
    StreamSpecification: { StreamEnabled: true, StreamViewType: 'NEW_AND_OLD_IMAGES' },
  };
  await createTables([{ logicalId: 'StreamedTable', input }]);
  return TableName;
}
