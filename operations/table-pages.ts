import { dynamodb, paginateScan } from '@facturation/platform/dynamodb';
import type { Item } from '@facturation/platform/record-kind';

/** Rows of a page: with more of them DynamoDB Local takes seconds on a busy machine, and the client gives up. */
const ROWS = 500;

/** A whole table, page by page, each of them strongly consistent. */
export async function* pagesOf(TableName: string): AsyncGenerator<Item[]> {
  const input = { TableName, ConsistentRead: true, Limit: ROWS };
  for await (const { Items = [] } of paginateScan({ client: dynamodb }, input)) yield Items;
}

/** The same row by row. */
export async function* rowsOf(TableName: string): AsyncGenerator<Item> {
  for await (const page of pagesOf(TableName)) yield* page;
}
