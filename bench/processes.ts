import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';

export interface ProcessUse {
  pid: number;
  /** Program, and what distinguishes it from others of the same program. */
  name: string;
  /** Resident memory in MiB, shared pages included. */
  rss: number;
  /** Seconds of processor time, of children that ended too. */
  cpu: number;
}

const ticks = Number(execFileSync('getconf', ['CLK_TCK'], { encoding: 'utf8' }));

interface Stat extends ProcessUse {
  parent: number;
}

/** proc(5): after the command in brackets come state, parent, …, and as 12th to 15th the four times in ticks. */
function statOf(pid: number): Stat | undefined {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    const fields = stat
      .slice(stat.lastIndexOf(')') + 2)
      .split(' ')
      .map(Number);
    const rss = /^VmRSS:\s+(\d+)/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1];
    const cpu = fields.slice(11, 15).reduce((sum, time) => sum + time, 0) / ticks;
    return { pid, parent: fields[1] ?? 0, name: nameOf(pid), rss: Number(rss ?? 0) / 1_024, cpu };
  } catch {
    return undefined; // It ended while it was read.
  }
}

/** The last path among the arguments says more than the program: the script, or the server's class. */
function nameOf(pid: number): string {
  const [program = '', ...args] = readFileSync(`/proc/${pid}/cmdline`, 'utf8').split('\0').filter(Boolean);
  const telling = args.find((arg) =>
    /^(kafka\.Kafka|org\.eclipse\.jetty|com\.adobe|[^-].*\.m?[jt]s$|.*\/serverless$)/.test(arg),
  );
  return [program.split('/').at(-1), telling?.split('/').at(-1)].filter(Boolean).join(' ');
}

/** A process and all it started, by a look at /proc (Linux). */
export function processTree(root: number): ProcessUse[] {
  const all = readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .flatMap((name) => statOf(Number(name)) ?? []);
  const below = (pid: number): Stat[] =>
    all.filter(({ parent }) => parent === pid).flatMap((one) => [one, ...below(one.pid)]);
  return [...all.filter(({ pid }) => pid === root), ...below(root)];
}

export const total = (processes: readonly ProcessUse[], what: 'rss' | 'cpu'): number =>
  processes.reduce((sum, process) => sum + process[what], 0);
