import { join } from 'node:path';
import { dynamodb } from '../../../localstack/servers/dynamodb.ts';
import { JARS } from '../../../localstack/servers/jars.mjs';
import { kafka } from '../../../localstack/servers/kafka.ts';
import { end } from '../../../localstack/supervisor/child.ts';
import { launchServer } from '../../setup/servers.ts';
import type { Place } from '../npm-start.ts';

/** Milliseconds that a server has to write what it holds. */
const GRACE_MS = 20_000;

/** Kafka and DynamoDB on what a stopped `npm start` has kept, or on what the next one will find. */
export interface Stores {
  brokers: string;
  endpoint: string;
  stop(): Promise<void>;
}

export async function startStores({ directory, env }: Place): Promise<Stores> {
  const port = (name: string) => Number(env[name]);
  const place = (name: string) => ({ jars: join(JARS, name), directory: join(directory, 'data', name) });
  const servers = [
    kafka({ ...place('kafka'), port: port('KAFKA_PORT'), controllerPort: port('KAFKA_CONTROLLER_PORT') }),
    dynamodb({ ...place('dynamodb'), port: port('DYNAMODB_PORT') }),
  ];
  const running = await Promise.all(
    servers.map((server) => launchServer(server, join(directory, 'log'), true)),
  );
  return {
    brokers: `127.0.0.1:${env.KAFKA_PORT}`,
    endpoint: `http://127.0.0.1:${env.DYNAMODB_PORT}`,
    stop: async () => {
      await Promise.all(running.map((child) => end(child, GRACE_MS)));
    },
  };
}
