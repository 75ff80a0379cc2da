import type { ChildProcess } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { CHECKPOINTS_TABLE } from '../../localstack/event-source/dynamodb/checkpoints.ts';
import { dynamodb as dynamodbLocal } from '../../localstack/servers/dynamodb.ts';
import { JARS } from '../../localstack/servers/jars.mjs';
import type { Server } from '../../localstack/servers/server.ts';
import { end } from '../../localstack/supervisor/child.ts';
import { freePorts } from '../../localstack/supervisor/ports.ts';
import { createTables } from '../../localstack/tables.ts';
import { launchServer } from '../setup/servers.ts';
import { eventually } from '../support/eventually.ts';
import { givenStreamSource, streamMappingOf } from '../support/stream-delivery.ts';
import { givenStreamedTable } from '../support/table.ts';

const DELIVERY_MS = 60_000;

let directory: string;
let server: Server;
let child: ChildProcess;
let platform: typeof import('@facturation/platform/dynamodb');
beforeAll(async () => {
  directory = mkdtempSync(join(tmpdir(), 'facturation-streams-'));
  const [port = 0] = await freePorts(1);
  server = dynamodbLocal({ jars: join(JARS, 'dynamodb'), directory: join(directory, 'dynamodb'), port });
  child = await launchServer(server, directory);
  process.env.AWS_ENDPOINT_URL_DYNAMODB = `http://127.0.0.1:${port}`;
  platform = await import('@facturation/platform/dynamodb');
  await createTables([CHECKPOINTS_TABLE]);
}, 90_000);
afterAll(async () => {
  await end(child, 0);
  rmSync(directory, { recursive: true, force: true });
});

async function put(table: string, ids: readonly string[]): Promise<void> {
  for (const id of ids)
    await platform.dynamodb.send(new platform.PutCommand({ TableName: table, Item: { id } }));
}

test('the source goes on where it was when the database was killed and is back, in order and without a loss', async () => {
  const table = await givenStreamedTable();
  const seen: string[] = [];
  const source = await givenStreamSource(streamMappingOf(table, { batchSize: 2 }), async ({ Records }) => {
    seen.push(...Records.map(({ dynamodb: change }) => `${change?.Keys?.id?.S}`));
  });
  await source.start();
  const untilSeen = (last: string) =>
    eventually(
      () => seen,
      (ids) => ids.includes(last),
      DELIVERY_MS,
    );
  try {
    await put(table, ['a', 'b', 'c']);
    await untilSeen('c');
    await put(table, ['d', 'e', 'f']);
    await end(child, 0);
    child = await launchServer(server, directory);
    await put(table, ['g', 'h']);
    await untilSeen('h');
    // What was delivered when its checkpoint was lost comes again, before what follows it.
    expect([...new Set(seen)]).toEqual([...'abcdefgh']);
  } finally {
    await source.stop();
  }
}, 180_000);
