import { execFile } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { promisify } from 'node:util';
import { toolEnvironment } from '../../localstack/shell-environment.mjs';

/** The last lines of what Maven said. */
const LINES_SHOWN = 12;

/** Programs in Java that tests run. */
export interface JavaProject {
  /** Holds the `pom.xml`, which builds into `${java.directory}`. */
  sources: string;
  built: string;
}

/**
 * Compiles a project by Maven and fetches its libraries, once for each state of its sources.
 * @throws {Error} with Maven's last lines
 */
export async function buildJava({ sources, built }: JavaProject): Promise<void> {
  const files = readdirSync(sources, { recursive: true, encoding: 'utf8' }).filter((file) =>
    /\.(java|xml)$/.test(file),
  );
  const wanted = files.map((file) => readFileSync(join(sources, file), 'utf8')).join('');
  const stamp = join(built, 'built-from');
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted) return;
  const goals = ['compile', 'dependency:copy-dependencies', `-Djava.directory=${built}`];
  const options = ['--batch-mode', '--no-transfer-progress', '--quiet', '--file', join(sources, 'pom.xml')];
  try {
    await promisify(execFile)('mvn', [...options, ...goals], { env: toolEnvironment(), timeout: 600_000 });
  } catch (error) {
    const output = String((error as { stdout?: string }).stdout || error).trim();
    const last = output.split('\n').slice(-LINES_SHOWN).join('\n');
    throw new Error(`Maven could not build ${sources}:\n${last}`);
  }
  writeFileSync(stamp, wanted);
}

/** Where a project's classes are, once it is built. */
export const classPathOf = ({ built }: JavaProject): string =>
  [join(built, 'build/classes'), join(built, 'jars/*')].join(delimiter);
