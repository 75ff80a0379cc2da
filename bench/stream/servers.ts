import { POINTER_KEY } from '../../functions/analytics/store/window-rows.ts';
import { type Running, startServers } from '../../tests/setup/servers.ts';
import type { Bench } from '../figure.ts';
import { type Packaged, packageService } from '../packaged.ts';

let packaged: Promise<Packaged> | undefined;
let running: Promise<Running> | undefined;

/** Broker, DynamoDB Local and the packaged functions: what every measurement of the stream shares. */
export async function sharedServers(bench: Bench): Promise<Packaged> {
  if (!packaged) bench.say('packaging the functions, starting Kafka and DynamoDB Local');
  packaged ??= packageService();
  await packaged;
  running ??= start();
  await running;
  return packaged;
}

/** The epochs that are folded here are not the one readers follow, so that none of them sends its finals. */
async function start(): Promise<Running> {
  const servers = await startServers();
  // The platform reads its endpoint when it is loaded.
  const { dynamodb, PutCommand } = await import('@facturation/platform/dynamodb');
  const { allTime, toSpanRows } = await import('../../functions/analytics/epochs/epochs.ts');
  const Item = { ...POINTER_KEY, spans: toSpanRows([allTime(1)]) };
  await dynamodb.send(new PutCommand({ TableName: process.env.WINDOWS_TABLE, Item }));
  return servers;
}

export async function stopServers(): Promise<void> {
  const [functions, servers] = await Promise.allSettled([packaged, running]);
  if (functions.status === 'fulfilled') functions.value?.remove();
  if (servers.status === 'fulfilled') await servers.value?.stop();
}
