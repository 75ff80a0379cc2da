import { dynamodb, paginateScan } from '@facturation/platform/dynamodb';
import type { Item } from '@facturation/platform/record-kind';

/** The rows of a table, page by page. Each page is strongly consistent. */
export async function* rowsOf(TableName: string): AsyncGenerator<Item> {
  for await (const { Items = [] } of paginateScan({ client: dynamodb }, { TableName, ConsistentRead: true }))
    yield* Items;
}
