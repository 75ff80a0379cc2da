import { readdirSync, readFileSync } from 'node:fs';
import { signalGroup } from '../../../localstack/supervisor/child.ts';

const TIMEOUT_MS = 10_000;

/**
 * SIGSTOP to a process group. Returns when every thread of it has stopped: that takes some ten milliseconds, in which a
 * server goes on answering.
 * @throws {Error} when one has not stopped after 10 s
 */
export function stopGroup(group: number): void {
  signalGroup(group, 'SIGSTOP');
  const members = numbersIn('/proc').filter((pid) => statOf(`/proc/${pid}`)?.group === group);
  const deadline = Date.now() + TIMEOUT_MS;
  while (members.some(isRunning))
    if (Date.now() > deadline) throw new Error(`Process group ${group} has not stopped.`);
}

const isRunning = (pid: number): boolean =>
  numbersIn(`/proc/${pid}/task`).some((thread) => {
    const state = statOf(`/proc/${pid}/task/${thread}`)?.state;
    return state !== undefined && !STILL.has(state);
  });

/** Stopped, or ended. */
const STILL = new Set(['T', 'Z', 'X']);

/** proc(5): after the command in brackets, field 3 is the state and field 5 the group. Undefined when it is gone. */
function statOf(path: string): { state: string; group: number } | undefined {
  try {
    const stat = readFileSync(`${path}/stat`, 'utf8');
    const [state = '', , group] = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    return { state, group: Number(group) };
  } catch {
    return undefined;
  }
}

/** Processes or threads; none when the process is gone. */
function numbersIn(path: string): number[] {
  try {
    return readdirSync(path).map(Number).filter(Number.isInteger);
  } catch {
    return [];
  }
}
