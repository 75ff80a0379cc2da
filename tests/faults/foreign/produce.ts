import { execFile } from 'node:child_process';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';

/** Starting Java, and compiling one file. */
const JAVA_TIMEOUT_MS = 60_000;

export interface ForeignTraffic {
  brokers: string;
  topic: string;
  partitions: number;
  /** Records of each kind. */
  each: number;
  /** Of the first record, in ms since the Unix epoch. */
  start: number;
}

/** Every kind of producer of `ForeignProducers.java`, one after the other. Resolves with one transaction still open. */
export async function produceAsOthersDo(traffic: ForeignTraffic): Promise<void> {
  const { brokers, topic, partitions, each, start } = traffic;
  const jars = join(resolve('.localstack/servers/kafka'), '*');
  const source = join(import.meta.dirname, 'ForeignProducers.java');
  const args = [brokers, topic, partitions, each, start].map(String);
  await promisify(execFile)('java', ['-cp', jars, source, ...args], { timeout: JAVA_TIMEOUT_MS });
}
