import { type ChildProcess, spawn } from 'node:child_process';
import { closeSync, fchmodSync, openSync } from 'node:fs';
import { setTimeout as pause } from 'node:timers/promises';
import type { Server } from '../servers/server.ts';
import { serverEnvironment } from '../shell-environment.mjs';

/** The running children. Each has its own process group, so that only this process ends them. */
const running = new Set<ChildProcess>();

/**
 * Starts a server in its own process group, so that Ctrl-C on the terminal reaches only its parent, and the whole group
 * can be ended. It gets the part of the shell's environment that `serverEnvironment` lets through. Output goes to the
 * file `log`, which is emptied when `fresh`. `stdin`: a pipe closes when this process ends, however it ends.
 */
export async function launch(
  server: Server,
  log: string,
  fresh = true,
  stdin: 'ignore' | 'pipe' = 'ignore',
): Promise<ChildProcess> {
  await server.prepare?.();
  const output = openSync(log, fresh ? 'w' : 'a', 0o600);
  // Also closes a log that an earlier version has left readable for everybody.
  fchmodSync(output, 0o600);
  const [program, ...args] = server.command;
  // Two pools of memory for all threads, instead of eight for each core.
  const env = { ...serverEnvironment(), MALLOC_ARENA_MAX: '2', ...server.env };
  const child = spawn(program, args, {
    env,
    detached: true,
    stdio: [stdin, output, output],
    ...(server.directory ? { cwd: server.directory } : {}),
  });
  closeSync(output);
  running.add(child);
  child.once('exit', () => running.delete(child));
  child.on('error', () => {}); // a program that cannot be started is seen as one without a pid
  return child;
}

export const hasEnded = (child: ChildProcess): boolean =>
  child.pid === undefined || child.exitCode !== null || child.signalCode !== null;

/**
 * Resolves when the server answers.
 * @throws {Error} when the process ends before, or does not answer in time.
 */
export async function untilReady(server: Server, child: ChildProcess, timeoutMs: number): Promise<void> {
  const deadline = Date.now() + timeoutMs;
  while (!(await server.ready())) {
    if (hasEnded(child)) throw new Error(`${server.name} ended before it answered`);
    if (Date.now() > deadline) throw new Error(`${server.name} did not answer within ${timeoutMs / 1000} s`);
    await pause(100);
  }
}

/** Ends a child and its group: SIGTERM, then SIGKILL after `killGraceMs`. Resolves when it is gone. */
export async function end(child: ChildProcess, killGraceMs: number): Promise<void> {
  const { pid } = child;
  if (pid === undefined) return;
  if (!hasEnded(child)) {
    const gone = new Promise((resolve) => child.once('exit', resolve));
    signalGroup(pid, 'SIGTERM');
    await Promise.race([gone, pause(killGraceMs, undefined, { ref: false })]);
    signalGroup(pid, 'SIGKILL');
    await gone;
  }
  signalGroup(pid, 'SIGKILL');
}

/** Ends every child that still runs. */
export async function endAll(killGraceMs: number): Promise<void> {
  await Promise.all([...running].map((child) => end(child, killGraceMs)));
}

/** Signals a process group, which may already be gone. */
export function signalGroup(pid: number, signal: NodeJS.Signals): void {
  try {
    process.kill(-pid, signal);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ESRCH') throw error;
  }
}
