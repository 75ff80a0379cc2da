import type { ChildProcess } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { CreateTableCommandInput } from '@aws-sdk/client-dynamodb';
import { dynamodb as dynamodbLocal } from '../../localstack/servers/dynamodb.ts';
import { JARS } from '../../localstack/servers/jars.mjs';
import { end } from '../../localstack/supervisor/child.ts';
import { freePorts } from '../../localstack/supervisor/ports.ts';
import { createTables } from '../../localstack/tables.ts';
import { launchServer } from '../setup/servers.ts';

// A database of its own: DynamoDB Local makes an index in the background, and hardly gets to it while other suites write.
let directory: string;
let server: ChildProcess;
let platform: typeof import('@facturation/platform/dynamodb');
beforeAll(async () => {
  directory = mkdtempSync(join(tmpdir(), 'facturation-indexes-'));
  const [port = 0] = await freePorts(1);
  const jars = join(JARS, 'dynamodb');
  server = await launchServer(
    dynamodbLocal({ jars, directory: join(directory, 'dynamodb'), port, inMemory: false }),
    directory,
  );
  process.env.AWS_ENDPOINT_URL_DYNAMODB = `http://127.0.0.1:${port}`;
  platform = await import('@facturation/platform/dynamodb');
}, 90_000);
afterAll(async () => {
  await end(server, 0);
  rmSync(directory, { recursive: true, force: true });
});

const INDEXES = ['customer', 'date', 'state'];

/** A table of bills with an index by each of some attributes. */
function tableWith(TableName: string, attributes: readonly string[]) {
  const hash = (AttributeName: string) => [{ AttributeName, KeyType: 'HASH' as const }];
  const input: CreateTableCommandInput & { TableName: string } = {
    TableName,
    BillingMode: 'PAY_PER_REQUEST',
    KeySchema: hash('id'),
    AttributeDefinitions: ['id', ...attributes].map((AttributeName) => ({
      AttributeName,
      AttributeType: 'S',
    })),
    ...(attributes.length > 0 && {
      GlobalSecondaryIndexes: attributes.map((name) => ({
        IndexName: `by-${name}`,
        KeySchema: hash(name),
        Projection: { ProjectionType: 'ALL' as const },
      })),
    }),
  };
  return { logicalId: 'BillsTable', input };
}

async function idsBy(TableName: string, name: string, value: string): Promise<string[]> {
  const { Items = [] } = await platform.dynamodb.send(
    new platform.QueryCommand({
      TableName,
      IndexName: `by-${name}`,
      KeyConditionExpression: '#name = :value',
      ExpressionAttributeNames: { '#name': name },
      ExpressionAttributeValues: { ':value': value },
    }),
  );
  return Items.map(({ id }) => id);
}

async function givenTableOfAnOlderVersion(attributes: readonly string[]): Promise<string> {
  const table = `test-${randomUUID()}`;
  await createTables([tableWith(table, attributes)]);
  const Item = { id: '1', customer: 'Abir', date: '2026-01-31', state: 'draft' };
  await platform.dynamodb.send(new platform.PutCommand({ TableName: table, Item }));
  return table;
}

test.each([
  ['no index', []],
  ['one index', ['date']],
])(
  'given a kept table with %s, its rows are found by every index of the new version',
  async (_, former) => {
    const table = await givenTableOfAnOlderVersion(former);
    await createTables([tableWith(table, INDEXES)]);
    expect(await idsBy(table, 'customer', 'Abir')).toEqual(['1']);
    expect(await idsBy(table, 'date', '2026-01-31')).toEqual(['1']);
    expect(await idsBy(table, 'state', 'draft')).toEqual(['1']);
  },
  120_000,
);

test('given a kept table that has every index, a start changes nothing', async () => {
  const table = await givenTableOfAnOlderVersion(INDEXES);
  await createTables([tableWith(table, INDEXES)]);
  expect(await idsBy(table, 'state', 'draft')).toEqual(['1']);
});
