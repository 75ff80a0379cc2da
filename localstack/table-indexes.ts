import { setTimeout as pause } from 'node:timers/promises';
import {
  type AttributeDefinition,
  DescribeTableCommand,
  type DynamoDBClient,
  type GlobalSecondaryIndex,
  UpdateTableCommand,
} from '@aws-sdk/client-dynamodb';
import type { Table } from '../layers/platform/deployment/stack.ts';

const INDEX_TIMEOUT_MS = 60_000;
const POLL_INTERVAL_MS = 100;

/**
 * Adds the global secondary indexes that a table of an older version lacks. Resolves when each of them can be used,
 * with the rows that were there before. An index that exists stays as it is.
 * @throws {Error} naming the index that could not be used within a minute
 */
export async function addIndexes(client: DynamoDBClient, { input }: Table): Promise<void> {
  const { TableName, AttributeDefinitions = [], GlobalSecondaryIndexes = [] } = input;
  const statuses = await indexStatuses(client, TableName);
  // DynamoDB creates one index of a table at a time.
  for (const index of GlobalSecondaryIndexes) {
    const status = statuses.get(index.IndexName);
    if (status === undefined) await createIndex(client, TableName, index, AttributeDefinitions);
    if (status !== 'ACTIVE') await untilActive(client, TableName, index.IndexName);
  }
}

async function indexStatuses(
  client: DynamoDBClient,
  TableName: string,
): Promise<Map<string | undefined, string | undefined>> {
  const { Table } = await client.send(new DescribeTableCommand({ TableName }));
  const indexes = Table?.GlobalSecondaryIndexes ?? [];
  return new Map(indexes.map(({ IndexName, IndexStatus }) => [IndexName, IndexStatus]));
}

/**
 * Describes only the attributes of this index, because DynamoDB refuses unused ones, which later indexes would need.
 */
async function createIndex(
  client: DynamoDBClient,
  TableName: string,
  index: GlobalSecondaryIndex,
  attributes: readonly AttributeDefinition[],
): Promise<void> {
  const keys = new Set(index.KeySchema?.map(({ AttributeName }) => AttributeName));
  await client.send(
    new UpdateTableCommand({
      TableName,
      AttributeDefinitions: attributes.filter(({ AttributeName }) => keys.has(AttributeName)),
      GlobalSecondaryIndexUpdates: [{ Create: index }],
    }),
  );
}

async function untilActive(client: DynamoDBClient, table: string, index: string | undefined): Promise<void> {
  const deadline = performance.now() + INDEX_TIMEOUT_MS;
  while ((await indexStatuses(client, table)).get(index) !== 'ACTIVE') {
    if (performance.now() > deadline)
      throw new Error(`Index ${index} of table ${table} is not ready after ${INDEX_TIMEOUT_MS / 1_000} s.`);
    await pause(POLL_INTERVAL_MS);
  }
}
