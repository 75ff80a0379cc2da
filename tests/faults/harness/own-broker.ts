import type { ChildProcess } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { JARS } from '../../../localstack/servers/jars.mjs';
import { kafka } from '../../../localstack/servers/kafka.ts';
import type { Server } from '../../../localstack/servers/server.ts';
import { end, signalGroup } from '../../../localstack/supervisor/child.ts';
import { freePorts } from '../../../localstack/supervisor/ports.ts';
import { launchServer } from '../../setup/servers.ts';
import { stopGroup } from './stop-group.ts';

const FIRST_SEGMENT = '00000000000000000000.log';
/** After a kill it would look through its logs, and cut them where they are damaged. */
const CLEAN_STOP_MS = 30_000;

/** A Kafka broker that nobody else uses, to be ill-treated. It keeps its data from one life to the next. */
export class OwnBroker {
  readonly address: string;
  readonly #directory: string;
  readonly #server: Server;
  #child: ChildProcess;

  private constructor(address: string, directory: string, server: Server, child: ChildProcess) {
    this.address = address;
    this.#directory = directory;
    this.#server = server;
    this.#child = child;
  }

  static async start(): Promise<OwnBroker> {
    const directory = mkdtempSync(join(tmpdir(), 'facturation-broker-'));
    const [port = 0, controllerPort = 0] = await freePorts(2);
    const jars = join(JARS, 'kafka');
    const server = kafka({ jars, directory: join(directory, 'kafka'), port, controllerPort });
    return new OwnBroker(`127.0.0.1:${port}`, directory, server, await launchServer(server, directory, true));
  }

  /** SIGKILL, and up again. */
  async crash(): Promise<void> {
    await end(this.#child, 0);
    this.#child = await launchServer(this.#server, this.#directory, true);
  }

  /** Stops as an operator stops it, changes a partition's log, and starts again. */
  async damage(topic: string, partition: number, change: (log: Buffer) => void): Promise<void> {
    await this.damageAll(topic, new Map([[partition, change]]));
  }

  /** Changes a partition's log as a disk does, of which the broker notices nothing. */
  rot(topic: string, partition: number, change: (log: Buffer) => void): void {
    const file = join(this.#directory, 'kafka/log', `${topic}-${partition}`, FIRST_SEGMENT);
    const log = readFileSync(file);
    change(log);
    writeFileSync(file, log);
  }

  /** The same for several partitions, each by a change of its own. */
  async damageAll(topic: string, changes: ReadonlyMap<number, (log: Buffer) => void>): Promise<void> {
    await end(this.#child, CLEAN_STOP_MS);
    for (const [partition, change] of changes) this.rot(topic, partition, change);
    this.#child = await launchServer(this.#server, this.#directory, true);
  }

  /** SIGSTOP for some ms, then SIGCONT. It answers nothing any more when this has returned its promise. */
  async freeze(ms: number): Promise<void> {
    const { pid = 0 } = this.#child;
    stopGroup(pid);
    await pause(ms);
    signalGroup(pid, 'SIGCONT');
  }

  /** SIGSTOP until SIGCONT, while some work is done. */
  async whileFrozen<T>(work: () => Promise<T>): Promise<T> {
    const { pid = 0 } = this.#child;
    stopGroup(pid);
    try {
      return await work();
    } finally {
      signalGroup(pid, 'SIGCONT');
    }
  }

  async stop(): Promise<void> {
    await end(this.#child, 2_000);
    rmSync(this.#directory, { recursive: true, force: true });
  }
}
