import { execFile } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { toolEnvironment } from '../shell-environment.mjs';

const POMS = ['pom.xml', 'kafka/pom.xml', 'dynamodb/pom.xml', 's3mock/pom.xml'];

/** What is to be fetched, versions included: another text, and what lies in the cache is out of date. */
const wanted = (): string => POMS.map((pom) => readFileSync(join(import.meta.dirname, pom), 'utf8')).join('');

/** Whether `directory` holds the servers the poms beside this file name. */
export function areFetched(directory: string): boolean {
  const stamp = join(directory, 'fetched');
  return existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted();
}

/**
 * Fetches Apache Kafka and DynamoDB Local by Maven into `<directory>/kafka` and `<directory>/dynamodb`.
 * All or nothing: an interrupted fetch leaves nothing that looks complete.
 * @throws {Error} with Maven's last lines.
 */
export async function fetchServers(directory: string, signal?: AbortSignal): Promise<void> {
  if (areFetched(directory)) return;
  const partial = `${directory}.${process.pid}.partial`;
  mkdirSync(partial, { recursive: true });
  try {
    // The poms are copied so that Maven writes nothing beside the sources.
    for (const pom of POMS) cpSync(join(import.meta.dirname, pom), join(partial, 'poms', pom));
    const goal = [`-Dservers.directory=${partial}`, 'dependency:copy-dependencies'];
    const maven = [
      '--batch-mode',
      '--no-transfer-progress',
      '--file',
      join(partial, 'poms/pom.xml'),
      ...goal,
    ];
    await promisify(execFile)('mvn', maven, {
      env: toolEnvironment(),
      timeout: 900_000,
      maxBuffer: 64 << 20,
      ...(signal ? { signal } : {}),
    });
    writeFileSync(join(partial, 'fetched'), wanted());
    rmSync(directory, { recursive: true, force: true });
    renameSync(partial, directory);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') throw new Error('Maven (mvn) is missing.');
    const output = String((error as { stdout?: string }).stdout ?? error);
    throw new Error(`Maven could not fetch the servers:\n${output.trim().split('\n').slice(-12).join('\n')}`);
  } finally {
    rmSync(partial, { recursive: true, force: true });
  }
}
