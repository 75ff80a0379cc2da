import { type ChildProcess, spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { signalGroup } from '../../../localstack/supervisor/child.ts';
import { stopGroup } from './stop-group.ts';

/** Each stop is a chance to look too early. */
const ROUNDS = 50;
const WORKERS = 4;

let busy: ChildProcess;
let workers: string[];
beforeAll(async () => {
  const work = Array.from({ length: WORKERS }, () => '(while :; do :; done) & echo $!;').join(' ');
  busy = spawn('sh', ['-c', `${work} exec >&-; wait`], {
    detached: true,
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  workers = await pidsFrom(busy);
});
afterAll(() => signalGroup(busy.pid ?? 0, 'SIGKILL'));

async function pidsFrom({ stdout }: ChildProcess): Promise<string[]> {
  let said = '';
  for await (const text of stdout ?? []) {
    said += text;
    if (said.split('\n').length > WORKERS) break;
  }
  return said.trim().split('\n');
}

/** proc(5): the state stands after the command in brackets. */
const stateOf = (pid: string): string | undefined => {
  const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
  return stat[stat.lastIndexOf(')') + 2];
};

test('when a group has been stopped, none of its processes runs any more', () => {
  for (let round = 0; round < ROUNDS; round++) {
    stopGroup(busy.pid ?? 0);
    expect(workers.map(stateOf)).toEqual(Array(WORKERS).fill('T'));
    signalGroup(busy.pid ?? 0, 'SIGCONT');
  }
});
