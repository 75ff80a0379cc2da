import { execFile } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { serverEnvironment } from '../shell-environment.mjs';
import { lastWords } from '../supervisor/last-words.ts';
import { answersTcp } from './answers.ts';
import { jvm, linkJars, type Server } from './server.ts';

export interface KafkaOptions {
  /** Jars, as Maven copied them. */
  jars: string;
  /** Everything the broker keeps; survives restarts. */
  directory: string;
  port: number;
  /** The broker is its own KRaft controller, which listens on a port of its own. */
  controllerPort: number;
}

const PROPERTIES = 'server.properties';
const LOG4J = 'log4j2.properties';
const JAVA = [...jvm('256m'), `-Dlog4j2.configurationFile=${LOG4J}`, '-cp', 'jars/*'];

/**
 * Apache Kafka in KRaft mode, one node, on the loopback address. It works in its directory, so that every path it is
 * given is a plain name: its properties would split a path at a comma, and read an accent as two other letters.
 */
export function kafka(given: KafkaOptions): Server {
  const { jars, directory, port } = given;
  return {
    name: 'kafka',
    command: ['java', ...JAVA, 'kafka.Kafka', PROPERTIES],
    directory,
    killGraceMs: 10_000,
    damaged: /CorruptRecordException|meta\.properties|node ID not found|Quorum status/,
    ready: () => answersTcp(port, API_VERSIONS),
    prepare: async () => {
      mkdirSync(directory, { recursive: true });
      linkJars(jars, directory);
      writeFileSync(join(directory, PROPERTIES), toProperties(settings(given)));
      writeFileSync(join(directory, LOG4J), toProperties(LOGGING));
      if (existsSync(join(directory, LOG_FOLDER, 'meta.properties'))) return;
      const clusterId = randomBytes(16).toString('base64url');
      // One argument: an id may start with a dash, which would be read as an option of its own.
      const id = `--cluster-id=${clusterId}`;
      const format = ['kafka.tools.StorageTool', 'format', '--config', PROPERTIES, id];
      const options = { cwd: directory, env: serverEnvironment(), timeout: 60_000 };
      await promisify(execFile)('java', [...JAVA, ...format], options).catch(({ stderr, message }) => {
        throw new Error(`its folder cannot be prepared: ${lastWords(stderr || message, 1)}`);
      });
    },
  };
}

/** Beside the properties. */
const LOG_FOLDER = 'log';

const settings = ({ port, controllerPort }: KafkaOptions) => ({
  'process.roles': 'broker,controller',
  'node.id': 1,
  'controller.quorum.voters': `1@127.0.0.1:${controllerPort}`,
  listeners: `PLAINTEXT://127.0.0.1:${port},CONTROLLER://127.0.0.1:${controllerPort}`,
  'advertised.listeners': `PLAINTEXT://127.0.0.1:${port}`,
  'controller.listener.names': 'CONTROLLER',
  'log.dirs': LOG_FOLDER,
  // A topic exists because it is declared, never because somebody mistyped its name.
  'auto.create.topics.enable': false,
  'offsets.topic.replication.factor': 1,
  'offsets.topic.num.partitions': 4,
  'transaction.state.log.replication.factor': 1,
  'transaction.state.log.min.isr': 1,
  'transaction.state.log.num.partitions': 4,
  'share.coordinator.state.topic.replication.factor': 1,
  'share.coordinator.state.topic.min.isr': 1,
  'group.initial.rebalance.delay.ms': 0,
  // After a kill the controller refuses the broker until its last session has run out: 9 s by default.
  'broker.heartbeat.interval.ms': 500,
  'broker.session.timeout.ms': 2000,
  // Groups keep their place for a year: a system left alone for a holiday goes on where it stopped.
  'offsets.retention.minutes': 525_600,
  // Small buffers and few threads: this broker has one producer and a handful of consumers.
  'log.cleaner.dedupe.buffer.size': 4_194_304,
  'num.network.threads': 2,
  'num.io.threads': 2,
  'background.threads': 2,
});

const LOGGING = {
  'rootLogger.level': 'warn',
  'rootLogger.appenderRef.console.ref': 'console',
  'appender.console.type': 'Console',
  'appender.console.name': 'console',
  'appender.console.layout.type': 'PatternLayout',
  'appender.console.layout.pattern': '%d{ISO8601} %-5p %c: %m%n',
};

const toProperties = (values: Record<string, unknown>): string =>
  Object.entries(values)
    .map(([key, value]) => `${key}=${value}\n`)
    .join('');

/**
 * The socket opens before the broker serves: only an answer to a request says that it is up. This is
 * ApiVersions, version 0: length, api key 18, version, correlation id 1, no client id.
 */
const API_VERSIONS = Buffer.from('0000000a0012000000000001ffff', 'hex');
