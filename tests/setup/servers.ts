import type { ChildProcess } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  bucketsOf,
  resolveStack,
  type Stack,
  tablesOf,
  topicsOf,
} from '../../layers/platform/deployment/stack.ts';
import { createTopics } from '../../layers/platform/deployment/topics/create-topics.ts';
import { createBuckets } from '../../localstack/buckets.ts';
import { type Endpoints, environmentOfAll, localEnvironment } from '../../localstack/environment.ts';
import { CHECKPOINTS_TABLE } from '../../localstack/event-source/dynamodb/checkpoints.ts';
import { dynamodb } from '../../localstack/servers/dynamodb.ts';
import { fetchServers } from '../../localstack/servers/fetch.ts';
import { JARS } from '../../localstack/servers/jars.mjs';
import { kafka } from '../../localstack/servers/kafka.ts';
import { s3mock } from '../../localstack/servers/s3mock.ts';
import type { Server } from '../../localstack/servers/server.ts';
import { forgetAccounts } from '../../localstack/shell-environment.mjs';
import { end, launch, untilReady } from '../../localstack/supervisor/child.ts';
import { freePorts } from '../../localstack/supervisor/ports.ts';
import { createTables } from '../../localstack/tables.ts';

/** Real servers for tests, with what a handler needs to be imported as it is. */
export interface Running {
  environment: Record<string, string>;
  stop(): Promise<void>;
}

/**
 * Starts Apache Kafka, DynamoDB Local (in memory) and S3Mock on free ports and creates every table, topic and bucket.
 * @param isStreaming whether there is Kafka: without it nobody answers at its port
 */
export async function startServers(isStreaming = true): Promise<Running> {
  forgetAccounts();
  await fetchServers(JARS);
  const directory = mkdtempSync(join(tmpdir(), 'facturation-'));
  const [port = 0, controllerPort = 0, dynamodbPort = 0, s3Port = 0] = await freePorts(4);
  const broker = kafka({
    jars: join(JARS, 'kafka'),
    directory: join(directory, 'kafka'),
    port,
    controllerPort,
  });
  const servers = [
    ...(isStreaming ? [broker] : []),
    dynamodb({
      jars: join(JARS, 'dynamodb'),
      directory: join(directory, 'dynamodb'),
      port: dynamodbPort,
      inMemory: true,
    }),
    s3mock({ jars: join(JARS, 's3mock'), directory: join(directory, 's3mock'), port: s3Port }),
  ];
  const stops: (() => Promise<void>)[] = [];
  const stop = async () => {
    await Promise.all(stops.map((each) => each()));
    rmSync(directory, { recursive: true, force: true });
  };
  try {
    const up = servers.map(async (server) => {
      const child = await launchServer(server, directory);
      stops.push(() => end(child, 2_000));
    });
    const [stack] = await Promise.all([resolveStack(), ...up]);
    const environment = environmentFor(stack, directory, {
      brokers: `127.0.0.1:${port}`,
      dynamodb: `http://127.0.0.1:${dynamodbPort}`,
      s3: `http://127.0.0.1:${s3Port}`,
    });
    Object.assign(process.env, environment);
    await Promise.all([
      createTables([...tablesOf(stack), CHECKPOINTS_TABLE]),
      isStreaming && createTopics(topicsOf(stack), environment.KAFKA_BROKERS),
      createBuckets(bucketsOf(stack)),
    ]);
    return { environment, stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

/** Runs a command until its own input closes: nothing is left of a test run that was killed. */
const GUARD = ['sh', '-c', '"$@" & server=$!; read -r _; kill -9 $server', 'sh'] as const;
/** The same, but SIGTERM lets it end by itself. */
const PATIENT_GUARD = [
  'sh',
  '-c',
  '"$@" & server=$!; trap \'wait $server\' TERM; read -r _; kill -9 $server',
  'sh',
] as const;

/** Launches a server for this process's lifetime and waits until it answers. @throws with the end of its log. */
export async function launchServer(
  server: Server,
  directory: string,
  endsByItself = false,
): Promise<ChildProcess> {
  mkdirSync(directory, { recursive: true });
  const log = join(directory, `${server.name}.log`);
  const guard = endsByItself ? PATIENT_GUARD : GUARD;
  const child = await launch({ ...server, command: [...guard, ...server.command] }, log, true, 'pipe');
  await untilReady(server, child, 60_000).catch(async (error: Error) => {
    await end(child, 0);
    throw new Error(`${error.message}:\n${readFileSync(log, 'utf8').slice(-2_000)}`);
  });
  return child;
}

type Stores = Pick<Endpoints, 'brokers' | 'dynamodb' | 's3'>;

function environmentFor(stack: Stack, directory: string, stores: Stores) {
  const stackFile = join(directory, 'stack.json');
  writeFileSync(stackFile, JSON.stringify(stack));
  const { region } = stack.provider;
  return {
    ...environmentOfAll(stack),
    ...localEnvironment({ ...stores, services: '', region }),
    FACTURATION_STACK_FILE: stackFile,
  };
}
