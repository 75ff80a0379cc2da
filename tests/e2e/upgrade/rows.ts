import {
  type AttributeValue,
  BatchWriteItemCommand,
  type DynamoDBClient,
  paginateScan,
} from '@aws-sdk/client-dynamodb';
import { dynamodbClient } from '@facturation/platform/dynamodb-client';
import { forgetAccounts } from '../../../localstack/shell-environment.mjs';

/** A row as DynamoDB's own protocol has it. */
export interface StoredRow {
  table: string;
  item: Record<string, AttributeValue>;
}

/** DynamoDB's own limit of one BatchWriteItem. */
const ROWS_PER_CALL = 25;

/** Of a server of this machine; this process asks no other one from then on. */
export function clientOf(endpoint: string): DynamoDBClient {
  forgetAccounts();
  process.env.AWS_ENDPOINT_URL_DYNAMODB = endpoint;
  return dynamodbClient();
}

/** Every row of some tables. */
export async function rowsOf(client: DynamoDBClient, tables: readonly string[]): Promise<StoredRow[]> {
  const rows: StoredRow[] = [];
  for (const table of tables)
    for await (const { Items = [] } of paginateScan({ client }, { TableName: table, ConsistentRead: true }))
      rows.push(...Items.map((item) => ({ table, item })));
  return rows;
}

/** Writes rows as they are, whatever stands under their keys. */
export async function writeRows(client: DynamoDBClient, rows: readonly StoredRow[]): Promise<void> {
  for (let from = 0; from < rows.length; from += ROWS_PER_CALL) {
    const RequestItems: Record<string, { PutRequest: { Item: StoredRow['item'] } }[]> = {};
    for (const { table, item } of rows.slice(from, from + ROWS_PER_CALL)) {
      RequestItems[table] ??= [];
      RequestItems[table].push({ PutRequest: { Item: item } });
    }
    const { UnprocessedItems = {} } = await client.send(new BatchWriteItemCommand({ RequestItems }));
    if (Object.keys(UnprocessedItems).length > 0) throw new Error('DynamoDB has not taken every row.');
  }
}
