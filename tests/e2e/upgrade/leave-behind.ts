import { CreateTableCommand, DeleteTableCommand, type DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { createTopics } from '../../../layers/platform/deployment/topics/create-topics.ts';
import type { Place } from '../npm-start.ts';
import type { Before } from './before.ts';
import { TOPIC } from './history.ts';
import { clientOf, type StoredRow, writeRows } from './rows.ts';
import { startStores } from './stores.ts';
import { setGroups, standRecords } from './topic.ts';

/** Gives an `npm start` to come the data that an earlier version has left. */
export async function leaveBehind(place: Place, before: Before): Promise<void> {
  const stores = await startStores(place);
  try {
    await makeTables(clientOf(stores.endpoint), before);
    await createTopics(before.topics, stores.brokers);
    await standRecords(stores.brokers, TOPIC, before.records);
    await setGroups(stores.brokers, TOPIC, before.groups);
  } finally {
    await stores.stop();
  }
}

/** Sets every table of a stopped system back to what was recorded, and has its consumers read the topic anew. */
export async function setBack(place: Place, before: Before): Promise<void> {
  const stores = await startStores(place);
  try {
    const client = clientOf(stores.endpoint);
    for (const { input } of before.tables)
      await client.send(new DeleteTableCommand({ TableName: input.TableName }));
    await makeTables(client, before);
    await setGroups(stores.brokers, TOPIC, fromTheBeginning(before));
  } finally {
    await stores.stop();
  }
}

const fromTheBeginning = ({ groups }: Before) =>
  Object.fromEntries(
    Object.entries(groups).map(([group, offsets]) => [
      group,
      offsets.map(({ partition }) => ({ partition, offset: '0' })),
    ]),
  );

async function makeTables(client: DynamoDBClient, { tables, rows, recordedAt }: Before): Promise<void> {
  for (const { input } of tables) await client.send(new CreateTableCommand(input));
  const agedS = Math.round((Date.now() - recordedAt) / 1_000);
  await writeRows(
    client,
    rows.map((row) => keptLonger(row, agedS)),
  );
}

const EXPIRIES = ['expires', 'expiration'];

/** What was recorded months ago would be gone: a row has as long to live as it had then. */
function keptLonger({ table, item }: StoredRow, seconds: number): StoredRow {
  const moved = EXPIRIES.flatMap((name) =>
    item[name]?.N ? [[name, { N: String(Number(item[name].N) + seconds) }]] : [],
  );
  return { table, item: { ...item, ...Object.fromEntries(moved) } };
}
