import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';

const { scripts } = JSON.parse(readFileSync('package.json', 'utf8')) as { scripts: Record<string, string> };

/** Says that it runs, and ends with a code of its own when it is asked to. */
const PROGRAM = `
  process.once('SIGTERM', () => process.exit(7));
  setInterval(() => {}, 1_000);
  process.stdout.write('runs');
`;

test('given npm that a process manager ends, the command it runs is asked to end', async () => {
  const npm = spawn('npm', ['run', '-s', 'node', '--', '--eval', PROGRAM], { detached: true });
  try {
    await once(npm.stdout, 'data');
    npm.kill('SIGTERM');
    expect(await once(npm, 'exit')).toEqual([7, null]);
  } finally {
    // Its whole group: what npm left behind would run on.
    if (npm.pid !== undefined) endGroup(npm.pid);
  }
});

function endGroup(pid: number): void {
  try {
    process.kill(-pid, 'SIGKILL');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ESRCH') throw error;
  }
}

// A shell between npm and the command would take the signal and end alone. Tests are ended by their terminal.
const commands = Object.entries(scripts).filter(
  ([name, line]) => !/^test|^jest$/.test(name) && /\bnode [^&|]+$/.test(line),
);

test.each(commands)('npm run %s leaves no shell between npm and the command', (_, line) => {
  expect(line).toMatch(/^exec (npm run -s node -- |node )/);
});
