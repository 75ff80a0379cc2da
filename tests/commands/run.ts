import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Command } from './commands.ts';

const TIMEOUT_MS = 600_000;
/** Characters of its output that an error repeats. */
const REPEATED = 3_000;

/** Runs a program to its end. @throws with the end of what it said, unless it ends with 0 and has said what it must */
async function run(
  program: string,
  args: readonly string[],
  env: NodeJS.ProcessEnv,
  says: RegExp,
  cwd = process.cwd(),
) {
  const child = spawn(program, args, { cwd, env, stdio: ['ignore', 'pipe', 'pipe'], timeout: TIMEOUT_MS });
  let said = '';
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', (text) => {
      said += text;
    });
  const code = await new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (status, signal) => resolve(signal ?? status));
  });
  if (code === 0 && says.test(said)) return;
  throw new Error(`${[program, ...args].join(' ')} ended with ${code}:\n${said.slice(-REPEATED)}`);
}

/** Runs a script of package.json as its reader would. */
export async function runCommand(command: Command, env: NodeJS.ProcessEnv): Promise<void> {
  const { script, args = [], says, keeps } = command;
  const content = () => keeps && readFileSync(keeps, 'utf8');
  const before = content();
  await run('npm', ['run', script, '--', ...args], env, says);
  if (content() !== before) throw new Error(`npm run ${script} changes ${keeps}: commit what it writes.`);
}

/**
 * Sends a request of the README to a system elsewhere, in a folder of its own for the file that it writes.
 * @throws when it is refused, or answered with nothing
 */
export async function sendRequest(line: string, url: string): Promise<void> {
  const command = line
    .replace('curl ', 'curl --silent --show-error --fail-with-body --max-time 30 ')
    .replace('127.0.0.1:3000', url.replace('http://', ''));
  const [, file] = / -o (\S+)/.exec(line) ?? [];
  const folder = mkdtempSync(join(tmpdir(), 'facturation-request-'));
  try {
    await run('sh', ['-ec', file ? `${command}\ncat ${file}` : command], process.env, /./, folder);
  } finally {
    rmSync(folder, { recursive: true });
  }
}
