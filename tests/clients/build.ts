import { execFile } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { delimiter, join, resolve } from 'node:path';
import { promisify } from 'node:util';

const PROJECT = join(import.meta.dirname, 'java');
const BUILT = resolve('.localstack/clients');

/** The last lines of what Maven said. */
const LINES_SHOWN = 12;

/**
 * Builds the clients by Maven, once for each state of their sources.
 * @throws {Error} with Maven's last lines
 */
export async function buildClients(): Promise<void> {
  const files = readdirSync(PROJECT, { recursive: true, encoding: 'utf8' }).filter((file) =>
    /\.(java|xml)$/.test(file),
  );
  const sources = files.map((file) => readFileSync(join(PROJECT, file), 'utf8')).join('');
  const stamp = join(BUILT, 'built-from');
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === sources) return;
  const goals = ['compile', 'dependency:copy-dependencies', `-Dclients.directory=${BUILT}`];
  const options = ['--batch-mode', '--no-transfer-progress', '--quiet', '--file', join(PROJECT, 'pom.xml')];
  try {
    await promisify(execFile)('mvn', [...options, ...goals], { timeout: 600_000 });
  } catch (error) {
    const output = String((error as { stdout?: string }).stdout || error).trim();
    throw new Error(
      `Maven could not build the clients:\n${output.split('\n').slice(-LINES_SHOWN).join('\n')}`,
    );
  }
  writeFileSync(stamp, sources);
}

/** The Java command that drives a system. */
export const clientsCommand = (url: string, brokers: string): string[] => [
  // It lives for seconds: what a compiler would save costs more than it brings.
  '-XX:TieredStopAtLevel=1',
  '-Xmx256m',
  '-cp',
  [join(BUILT, 'build/classes'), join(BUILT, 'jars/*')].join(delimiter),
  'facturation.clients.Main',
  url,
  brokers,
];
