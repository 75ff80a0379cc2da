import { execFile } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { serverEnvironment, toolEnvironment } from '../../localstack/shell-environment.mjs';
import { givenUp } from '../given-up.ts';
import type { Input } from './input.ts';

const PROJECT = 'bench/kafka-streams';
const BUILT = resolve('.localstack/kafka-streams');

export type Guarantee = 'at_least_once' | 'exactly_once_v2';

export interface PeerRun {
  records: number;
  seconds: number;
  /** Processor seconds of the whole process. */
  cpu: number;
}

/** Builds the Kafka Streams application by Maven, once for each state of its sources. */
export async function buildPeer(): Promise<void> {
  const files = readdirSync(PROJECT, { recursive: true, encoding: 'utf8' }).filter((f) =>
    /\.(java|xml)$/.test(f),
  );
  const sources = files.map((file) => readFileSync(join(PROJECT, file), 'utf8')).join('');
  const stamp = join(BUILT, 'built-from');
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === sources) return;
  const goals = ['package', 'dependency:copy-dependencies', `-Dpeer.directory=${BUILT}`];
  const maven = [
    '--batch-mode',
    '--no-transfer-progress',
    '--quiet',
    '--file',
    `${PROJECT}/pom.xml`,
    ...goals,
  ];
  await promisify(execFile)('mvn', maven, { env: toolEnvironment(), timeout: 600_000 });
  writeFileSync(stamp, sources);
}

/** The command of the application; it keeps its state in `directory`. */
export const peerCommand = (topic: string, guarantee: Guarantee, directory: string): string[] => [
  // As RocksDB and the JVM choose by themselves, but for a bound to the heap.
  '-Xmx1g',
  '-Dorg.slf4j.simpleLogger.defaultLogLevel=error',
  // Its output holds the result alone: warnings of the JVM go elsewhere.
  '-XX:+DisplayVMOutputToStderr',
  '-cp',
  [join(BUILT, 'build/classes'), join(BUILT, 'jars/*')].join(delimiter),
  'facturation.peer.Main',
  process.env.KAFKA_BROKERS ?? '',
  topic,
  guarantee,
  directory,
];

/** Reads a topic to its end by Kafka Streams, with an empty state. */
export async function runPeer({ topic }: Input, guarantee: Guarantee): Promise<PeerRun> {
  const directory = mkdtempSync(join(tmpdir(), 'facturation-peer-'));
  try {
    const command = peerCommand(topic, guarantee, directory);
    const { stdout } = await promisify(execFile)('java', command, {
      env: serverEnvironment(),
      timeout: 300_000,
      signal: givenUp.signal,
    });
    return JSON.parse(stdout) as PeerRun;
  } finally {
    rmSync(directory, { recursive: true, force: true });
  }
}
