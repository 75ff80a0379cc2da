import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { setTimeout as pause } from 'node:timers/promises';
import { startOf } from './process-state.mjs';

/** Its first thread ends, and another one goes on until there is nothing more to read. */
const OUTLIVED = `
import ctypes, sys, threading
threading.Thread(target=sys.stdin.read).start()
print('up', flush=True)
ctypes.CDLL(None).pthread_exit(None)
`;

const stateOf = (pid: number): string => readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1]?.[0] ?? '';

describe('given a process whose first thread has ended', () => {
  it('it runs for as long as another thread does', async () => {
    const child = spawn('python3', ['-c', OUTLIVED], { stdio: ['pipe', 'pipe', 'inherit'] });
    const pid = child.pid as number;
    try {
      await once(child.stdout, 'data');
      while (stateOf(pid) !== 'Z') await pause(5);
      expect(startOf(pid)).toBeDefined();
    } finally {
      child.stdin.end();
    }
    await once(child, 'exit');
    expect(startOf(pid)).toBeUndefined();
  }, 30_000);
});
