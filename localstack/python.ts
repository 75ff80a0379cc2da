import { execFile } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';

/**
 * The programs of a file of pinned Python packages, in a virtual environment of their own under `.localstack/`; made
 * once for each state of that file. Resolves with the folder they are in.
 * @throws {Error} when Python or a package cannot be had
 */
export async function pythonPrograms(name: string, requirements: string): Promise<string> {
  const environment = resolve('.localstack', name);
  const stamp = join(environment, 'installed');
  const wanted = readFileSync(requirements, 'utf8');
  if (!existsSync(stamp) || readFileSync(stamp, 'utf8') !== wanted) {
    const run = promisify(execFile);
    await run('python3', ['-m', 'venv', '--clear', environment], { timeout: 60_000 });
    await run(join(environment, 'bin/pip'), ['install', '--quiet', '-r', requirements], { timeout: 300_000 });
    writeFileSync(stamp, wanted);
  }
  return join(environment, 'bin');
}
