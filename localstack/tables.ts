import {
  CreateTableCommand,
  DescribeTableCommand,
  DescribeTimeToLiveCommand,
  type DynamoDBClient,
  ListTablesCommand,
  UpdateTableCommand,
  UpdateTimeToLiveCommand,
  waitUntilTableExists,
} from '@aws-sdk/client-dynamodb';
import { dynamodbClient } from '@facturation/platform/dynamodb-client';
import type { Table } from '../layers/platform/deployment/stack.ts';
import { addIndexes } from './table-indexes.ts';

/**
 * Creates the tables that are missing at AWS_ENDPOINT_URL_DYNAMODB, adds the indexes and the streams that tables of an
 * older version lack, and turns on their time to live. What exists stays as it is. Resolves when every table and index can be used.
 */
export async function createTables(tables: readonly Table[]): Promise<void> {
  const client = dynamodbClient({ connectMs: 2_000, answerMs: 10_000 });
  try {
    const existing = await tableNames(client);
    for (const table of tables) {
      if (existing.has(table.input.TableName)) await complete(client, table);
      else await createTable(client, table);
      await enableTimeToLive(client, table);
    }
  } finally {
    client.destroy();
  }
}

async function tableNames(client: DynamoDBClient): Promise<Set<string>> {
  const names = new Set<string>();
  let from: string | undefined;
  do {
    const page = await client.send(new ListTablesCommand({ ExclusiveStartTableName: from }));
    for (const name of page.TableNames ?? []) names.add(name);
    from = page.LastEvaluatedTableName;
  } while (from);
  return names;
}

async function createTable(client: DynamoDBClient, { input }: Table): Promise<void> {
  const { TableDescription: table } = await client.send(new CreateTableCommand(input));
  if (table?.TableStatus === 'ACTIVE') return;
  await waitUntilTableExists({ client, maxWaitTime: 60, minDelay: 1 }, { TableName: input.TableName });
}

async function complete(client: DynamoDBClient, table: Table): Promise<void> {
  await addIndexes(client, table);
  await enableStream(client, table);
}

/** A stream that is on stays as it is, also in what it shows. */
async function enableStream(client: DynamoDBClient, { input }: Table): Promise<void> {
  const { TableName, StreamSpecification } = input;
  if (!StreamSpecification) return;
  const { Table: now } = await client.send(new DescribeTableCommand({ TableName }));
  if (now?.StreamSpecification?.StreamEnabled) return;
  await client.send(new UpdateTableCommand({ TableName, StreamSpecification }));
}

/** The API refuses to enable it twice, so the state is read first. */
async function enableTimeToLive(client: DynamoDBClient, { input, timeToLive }: Table): Promise<void> {
  if (!timeToLive) return;
  const { TableName } = input;
  const { TimeToLiveDescription: now } = await client.send(new DescribeTimeToLiveCommand({ TableName }));
  if (now?.TimeToLiveStatus === 'ENABLED' || now?.TimeToLiveStatus === 'ENABLING') return;
  await client.send(new UpdateTimeToLiveCommand({ TableName, TimeToLiveSpecification: timeToLive }));
}
