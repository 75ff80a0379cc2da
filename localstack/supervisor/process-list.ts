import { renameSync, writeFileSync } from 'node:fs';
import { folderOf, isAlive, markOf, type ProcessMark, readState, type State } from './process-state.mjs';

export { isAlive, markOf, type ProcessMark } from './process-state.mjs';

/** The running processes of one start, always also on disk, so that the next start can end what was left. */
export class ProcessList {
  readonly #file: string;
  readonly #state: State;

  /** `ports`: those of this start, its API first. `children`: those of an earlier start that keep running. */
  constructor(file: string, ports: number[], children: State['children'] = {}) {
    this.#file = file;
    const supervisor = { ...markOf(process.pid), ports };
    this.#state = { directory: folderOf(file), supervisor, children: { ...children } };
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
