import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { setTimeout as pause } from 'node:timers/promises';
import { signalGroup } from '../../localstack/supervisor/child.ts';

/** Milliseconds for what was interrupted to end its servers; longer than the longest grace of a server. */
const KILL_GRACE_MS = 30_000;
const POLL_MS = 50;

/**
 * Runs a shell command in a process group of its own. When it has ended, nothing of its group is left; when `signal` is
 * aborted, the whole group is asked to end.
 * @param output the descriptor that takes all it says
 * @returns whether it ended with 0
 */
export async function runCommand(command: string, output: number, signal: AbortSignal): Promise<boolean> {
  const child = spawn(command, { shell: true, detached: true, stdio: ['ignore', output, output] });
  const { pid } = child;
  if (pid === undefined) return false;
  const interrupt = () => signalGroup(pid, 'SIGTERM');
  signal.addEventListener('abort', interrupt, { once: true });
  const [code] = await once(child, 'close');
  signal.removeEventListener('abort', interrupt);
  if (signal.aborted) await untilGone(pid, KILL_GRACE_MS);
  signalGroup(pid, 'SIGKILL');
  return code === 0 && !signal.aborted;
}

/** The leader of a group may be gone before those that still end their servers. */
async function untilGone(group: number, timeoutMs: number): Promise<void> {
  const deadline = Date.now() + timeoutMs;
  while (isThere(group) && Date.now() < deadline) await pause(POLL_MS);
}

function isThere(group: number): boolean {
  try {
    return process.kill(-group, 0);
  } catch {
    return false;
  }
}
