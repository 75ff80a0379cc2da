import { execFile } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { toolEnvironment } from './shell-environment.mjs';

/**
 * The programs of a file of pinned Python packages, in a virtual environment of their own under `.localstack/`; made
 * once for each state of that file. Resolves with the folder they are in.
 * @throws {Error} when Python is missing or a package cannot be installed
 */
export async function pythonPrograms(name: string, requirements: string): Promise<string> {
  const environment = resolve('.localstack', name);
  const stamp = join(environment, 'installed');
  const wanted = readFileSync(requirements, 'utf8');
  if (!existsSync(stamp) || readFileSync(stamp, 'utf8') !== wanted) {
    const run = promisify(execFile);
    const env = toolEnvironment();
    await run('python3', ['-m', 'venv', '--clear', environment], { env, timeout: 180_000 });
    const pip = ['-m', 'pip', 'install', '--quiet', '-r', requirements];
    await run(join(environment, 'bin/python'), pip, { env, timeout: 300_000 });
    writeFileSync(stamp, wanted);
  }
  return join(environment, 'bin');
}
