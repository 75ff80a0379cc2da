import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { setTimeout as pause } from 'node:timers/promises';
import { backOffMs } from '@facturation/platform/back-off';
import type { Server } from '../servers/server.ts';
import { end, hasEnded, launch, signalGroup, untilReady } from './child.ts';
import { causeOf } from './last-words.ts';

/** After this many failures, the first start is given up. */
const ATTEMPTS_AT_START = 3;
/** How long a server may take until it answers. */
const READY_WITHIN_MS = 60_000;
/** After this much time without a failure, earlier failures are forgotten. */
const FORGIVEN_AFTER_MS = 30_000;

export interface SupervisionOptions {
  /** File of the server's output. */
  log: string;
  /** Called with the pid of each process that starts, and with undefined when it has ended. */
  onProcess(name: string, pid: number | undefined): void;
  /** One line for the console. */
  say(line: string): void;
  /** After each launch, once it answers. */
  onReady?(): unknown;
}

/** Milliseconds to wait after the n-th failure in a row (from 1): half a second, doubled up to 30 s. */
export const restartDelayMs = (failures: number): number =>
  backOffMs(failures, { firstMs: 500, maxMs: 30_000 });

/** Keeps one server running: launches it again, with growing delays, whenever it ends by itself. */
export class SupervisedProcess {
  readonly server: Server;
  readonly #options: SupervisionOptions;
  readonly #stopping = new AbortController();
  #child: ChildProcess | undefined;
  #running: Promise<void> = Promise.resolve();

  constructor(server: Server, options: SupervisionOptions) {
    this.server = server;
    this.#options = options;
  }

  /**
   * Launches the server and keeps it running from then on. Resolves when it answers for the first time.
   * @throws {Error} when it does not come up. It is then not kept running.
   */
  start(): Promise<void> {
    return new Promise((resolve, reject) => {
      this.#running = this.#keep(resolve).catch(reject);
    });
  }

  /** Ends the server for good. Resolves when its process is gone. */
  async stop(): Promise<void> {
    this.#stopping.abort();
    if (this.#child) await end(this.#child, this.server.killGraceMs);
    await this.#running;
  }

  /** Like `stop`, but at once and without waiting. */
  kill(): void {
    this.#stopping.abort();
    if (this.#child?.pid) signalGroup(this.#child.pid, 'SIGKILL');
  }

  async #keep(onFirstReady: () => void): Promise<void> {
    let wasReady = false;
    let failures = 0;
    while (!this.#stopping.signal.aborted) {
      const since = Date.now();
      const reason = await this.#runOnce(failures === 0 && !wasReady, () => {
        wasReady = true;
        onFirstReady();
        this.#options.onReady?.();
      });
      if (this.#stopping.signal.aborted) return;
      failures = Date.now() - since > FORGIVEN_AFTER_MS ? 1 : failures + 1;
      if (!wasReady && failures >= ATTEMPTS_AT_START) {
        throw new Error(causeOf(this.server, reason, this.#options.log));
      }
      const wait = restartDelayMs(failures);
      this.#options.say(`${this.server.name} ended (${reason}); again in ${wait / 1000} s`);
      await pause(wait, undefined, { signal: this.#stopping.signal }).catch(() => undefined);
    }
  }

  /** One life of the server; returns why it ended. */
  async #runOnce(first: boolean, onReady: () => void): Promise<string> {
    const { server } = this;
    let child: ChildProcess;
    try {
      child = await launch(server, this.#options.log, first);
    } catch (error) {
      return (error as Error).message;
    }
    this.#child = child;
    if (child.pid === undefined) return `${server.command[0]} cannot be run`;
    this.#options.onProcess(server.name, child.pid);
    if (this.#stopping.signal.aborted) await end(child, server.killGraceMs);
    const ended = hasEnded(child) ? Promise.resolve() : once(child, 'exit');
    await untilReady(server, child, READY_WITHIN_MS).then(onReady, () => end(child, server.killGraceMs));
    await ended;
    signalGroup(child.pid, 'SIGKILL'); // what the leader left of its group
    this.#options.onProcess(server.name, undefined);
    return child.signalCode ?? `exit code ${child.exitCode}`;
  }
}
