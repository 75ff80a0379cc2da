import { join } from 'node:path';
import { privateDirectory } from '../private-directory.ts';
import type { Server } from '../servers/server.ts';
import { end, launch, untilReady } from '../supervisor/child.ts';
import { endOrphans } from '../supervisor/orphans.ts';
import { ProcessList, survivors } from '../supervisor/process-list.ts';
import { type Place, portsOf } from './options.ts';

/** How long a server may take until it answers. */
const READY_WITHIN_MS = 60_000;

/** The servers of a deployment. They outlive the command that started them: a list on disk knows them. */
export class Servers {
  readonly #directory: string;
  readonly #file: string;
  readonly #list: ProcessList;

  /** @throws {Error} when another command is at work on the same deployment */
  constructor(place: Place) {
    const { directory } = place;
    this.#directory = directory;
    this.#file = join(directory, 'processes.json');
    const { supervisor, children } = survivors(this.#file);
    if (supervisor) throw new Error(`Process ${supervisor.pid} is deploying or removing here right now.`);
    for (const path of [directory, join(directory, 'log')]) privateDirectory(path);
    const ports = portsOf(place).map(({ port }) => port);
    this.#list = new ProcessList(this.#file, ports, Object.fromEntries(children));
  }

  /** Names of the running servers. */
  running(): string[] {
    return survivors(this.#file).children.map(([name]) => name);
  }

  log(name: string): string {
    return join(this.#directory, 'log', `${name}.log`);
  }

  /** Resolves when the server answers. @throws {Error} naming its log when it does not; it is then ended */
  async start(server: Server): Promise<void> {
    const child = await launch(server, this.log(server.name));
    if (child.pid !== undefined) this.#list.set(server.name, child.pid);
    try {
      await untilReady(server, child, READY_WITHIN_MS);
    } catch (error) {
      await end(child, server.killGraceMs);
      this.#list.delete(server.name);
      throw new Error(`${(error as Error).message}. Its log says why: ${this.log(server.name)}`);
    }
    child.unref();
  }

  /** Ends the running servers with these names, or all without a name. Writers end before the servers they write to. */
  async end(...names: string[]): Promise<void> {
    const marks = survivors(this.#file).children.filter(
      ([name]) => names.length === 0 || names.includes(name),
    );
    await endOrphans(marks);
    for (const [name] of marks) this.#list.delete(name);
  }
}
