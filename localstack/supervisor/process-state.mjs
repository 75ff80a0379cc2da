// Which processes are those of a start. Plain JavaScript, because `npm run doctor` asks before any package is installed.
import { execFileSync } from 'node:child_process';
import { readFileSync, realpathSync } from 'node:fs';
import { dirname } from 'node:path';

/**
 * A process that can be distinguished from a later one with the same pid.
 * @typedef {object} ProcessMark
 * @property {number} pid
 * @property {string} startedAt when it started, in a form that compares only with itself
 */

/**
 * What a start records about itself.
 * @typedef {object} State
 * @property {string} directory where it was written: a copy of this folder is another system's
 * @property {ProcessMark & { ports: number[] }} supervisor and where it and its children listen, the API first
 * @property {Record<string, ProcessMark>} children
 */

/** When a process started; undefined when it does not exist or is a zombie, so that it holds no port any more. */
export function startOf(/** @type {number} */ pid) {
  try {
    return process.platform === 'linux' ? startOnLinux(pid) : startByPs(pid);
  } catch {
    return undefined;
  }
}

/**
 * proc(5): after the command in brackets, field 3 is the state, field 20 the number of threads and field 22 the start in
 * ticks since boot. The state is that of the first thread, which may have ended while others still hold what the process
 * has open.
 */
function startOnLinux(/** @type {number} */ pid) {
  const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  const hasEnded = fields[0] === 'Z' || fields[0] === 'X';
  if (hasEnded && Number(fields[17]) <= 1) return undefined;
  return `${readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim()}/${fields[19]}`;
}

/** In a fixed time zone and language. */
const startByPs = (/** @type {number} */ pid) =>
  execFileSync('ps', ['-o', 'lstart=', '-p', String(pid)], {
    encoding: 'utf8',
    env: { PATH: process.env.PATH, LC_ALL: 'C', TZ: 'UTC' },
  }).trim() || undefined;

/** @returns {ProcessMark} */
export const markOf = (/** @type {number} */ pid) => ({ pid, startedAt: startOf(pid) ?? 'ended' });

/** Whether this very process still runs. */
export const isAlive = (/** @type {ProcessMark} */ { pid, startedAt }) => startOf(pid) === startedAt;

/** The folder of a list of processes, by one name whichever way leads there. */
export const folderOf = (/** @type {string} */ file) => realpathSync(dirname(file));

/**
 * What the last start of this folder has recorded; undefined when there was none. A file that is damaged, or was copied
 * here with another folder, counts as missing.
 * @returns {State | undefined}
 */
export function readState(/** @type {string} */ file) {
  try {
    const state = upToDate(JSON.parse(readFileSync(file, 'utf8')), file);
    return state.directory === folderOf(file) ? state : undefined;
  } catch {
    return undefined;
  }
}

/**
 * The first versions recorded no folder, and only the port of the API. What they have left running survives an upgrade
 * and must be found.
 * @returns {State}
 */
function upToDate(
  /** @type {any} */ { directory, supervisor: { port, ports = [port], ...mark }, children },
  /** @type {string} */ file,
) {
  return { directory: directory ?? folderOf(file), supervisor: { ...mark, ports }, children };
}
