import { chunksOf } from './chunks.ts';
import { BatchGetCommand, dynamodb } from './dynamodb.ts';
import { sendUntilProcessed } from './unprocessed.ts';

type Item = Record<string, unknown>;

/** DynamoDB's own limit of one call. */
const MAX_KEYS = 100;

/** An item of a table, or its key. */
export interface TableItem {
  table: string;
  item: Item;
}

/**
 * Items of a table by key, in no particular order. Items that do not exist are absent.
 * @throws {UnavailableError} when DynamoDB leaves some out repeatedly
 */
export async function batchGet(table: string, keys: readonly Item[], options = {}): Promise<Item[]> {
  const found = await batchGetTogether(
    keys.map((item) => ({ table, item })),
    options,
  );
  return found.map(({ item }) => item);
}

/** The same of several tables, by one call for each 100. */
export async function batchGetTogether(
  keys: readonly TableItem[],
  { ConsistentRead = false } = {},
): Promise<TableItem[]> {
  const items: TableItem[] = [];
  const tables = [...new Set(keys.map(({ table }) => table))].join(', ');
  const send = async (requested: TableItem[]): Promise<TableItem[]> => {
    const RequestItems = Object.fromEntries(
      Object.entries(Object.groupBy(requested, ({ table }) => table)).map(([table, own = []]) => [
        table,
        { Keys: own.map(({ item }) => item), ConsistentRead },
      ]),
    );
    const { Responses = {}, UnprocessedKeys = {} } = await dynamodb.send(
      new BatchGetCommand({ RequestItems }),
    );
    for (const [table, found] of Object.entries(Responses))
      for (const item of found) items.push({ table, item });
    return Object.entries(UnprocessedKeys).flatMap(([table, { Keys = [] }]) =>
      Keys.map((item) => ({ table, item })),
    );
  };
  await Promise.all(chunksOf(keys, MAX_KEYS).map((chunk) => sendUntilProcessed(tables, chunk, send)));
  return items;
}
