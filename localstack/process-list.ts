import { execFileSync } from 'node:child_process';
import { readFileSync, renameSync, writeFileSync } from 'node:fs';

/** A process that can be told from a later one with the same pid. */
export interface ProcessMark {
  pid: number;
  /** When it started, in a form that compares only with itself. */
  startedAt: string;
}

interface State {
  supervisor: ProcessMark & { port: number };
  children: Record<string, ProcessMark>;
}

/** When a process started; undefined when there is none, or only its corpse. */
export function startOf(pid: number): string | undefined {
  try {
    return process.platform === 'linux' ? startOnLinux(pid) : startByPs(pid);
  } catch {
    return undefined;
  }
}

/** proc(5): after the command in brackets, field 3 is the state and field 22 the start in ticks since boot. */
function startOnLinux(pid: number): string | undefined {
  const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  if (fields[0] === 'Z' || fields[0] === 'X') return undefined;
  return `${readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim()}/${fields[19]}`;
}

const startByPs = (pid: number): string | undefined =>
  execFileSync('ps', ['-o', 'lstart=', '-p', String(pid)], { encoding: 'utf8' }).trim() || undefined;

export const markOf = (pid: number): ProcessMark => ({ pid, startedAt: startOf(pid) ?? 'ended' });

/** Whether this very process still runs. */
export const isAlive = ({ pid, startedAt }: ProcessMark): boolean => startOf(pid) === startedAt;

/** The running processes of one start, on disk at every moment, so that the next start can end what was left. */
export class ProcessList {
  readonly #file: string;
  readonly #state: State;

  /** `port`: where this start's API listens. `children`: those of an earlier start that go on. */
  constructor(file: string, port: number, children: State['children'] = {}) {
    this.#file = file;
    this.#state = { supervisor: { ...markOf(process.pid), port }, children: { ...children } };
    this.#write();
  }

  set(name: string, pid: number): void {
    this.#state.children[name] = markOf(pid);
    this.#write();
  }

  delete(name: string): void {
    delete this.#state.children[name];
    this.#write();
  }

  #write(): void {
    const partial = `${this.#file}.partial`;
    writeFileSync(partial, JSON.stringify(this.#state));
    renameSync(partial, this.#file);
  }
}

interface Survivors {
  supervisor?: State['supervisor'];
  children: [string, ProcessMark][];
}

/** What an earlier start of this folder left running: itself, or children that survived it. */
export function survivors(file: string): Survivors {
  const state = readState(file);
  if (!state) return { children: [] };
  const children = Object.entries(state.children).filter(([, mark]) => isAlive(mark));
  return isAlive(state.supervisor) ? { supervisor: state.supervisor, children } : { children };
}

/** A missing file is a first start; a damaged one is like none. */
function readState(file: string): State | undefined {
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as State;
  } catch {
    return undefined;
  }
}
