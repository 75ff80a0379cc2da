import type { ChildProcess } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type Server as HttpServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Stack } from '../../../layers/platform/deployment/stack.ts';
import { eventSource } from '../../../localstack/servers/event-source.ts';
import type { Server } from '../../../localstack/servers/server.ts';
import { end } from '../../../localstack/supervisor/child.ts';
import { launchServer } from '../../setup/servers.ts';
import { answerInvocation } from './invocations.ts';
import type { Invoke } from './world.ts';

/** Longer than a broker is frozen, or takes to start. */
const STARTED_WITHIN_MS = 180_000;

interface Given {
  /** Whose `msk` and `stream` events are fed. */
  stack: Stack;
  /** Functions by their full names. */
  functions: ReadonlyMap<string, Invoke>;
  brokers: string;
  /** Endpoint of the database whose streams are read. */
  database: string;
}

/** The event source as `npm start` runs it: a process that can be killed. The functions that it calls are given. */
export class OwnEventSource {
  readonly #directory: string;
  readonly #lambda: HttpServer;
  readonly #server: Server;
  #child: ChildProcess;

  private constructor(directory: string, lambda: HttpServer, server: Server, child: ChildProcess) {
    this.#directory = directory;
    this.#lambda = lambda;
    this.#server = server;
    this.#child = child;
  }

  static async start({ stack, functions, brokers, database }: Given): Promise<OwnEventSource> {
    const directory = mkdtempSync(join(tmpdir(), 'facturation-event-source-'));
    const file = join(directory, 'stack.json');
    writeFileSync(file, JSON.stringify(stack));
    const lambda = await invoking(functions);
    const { port } = lambda.address() as AddressInfo;
    const endpoint = `http://127.0.0.1:${port}`;
    const log = join(directory, 'event-source.log');
    const server = {
      ...eventSource({ brokers, endpoint, declared: { stack: file }, dynamodb: database, log }),
      ready: async () => isReady(readFileSync(log, 'utf8')),
    };
    return new OwnEventSource(directory, lambda, server, await launched(server, directory));
  }

  /** SIGKILL, and up again. */
  async crash(): Promise<void> {
    await end(this.#child, 0);
    this.#child = await launched(this.#server, this.#directory);
  }

  async stop(): Promise<void> {
    await end(this.#child, 0);
    this.#lambda.closeAllConnections();
    this.#lambda.close();
    rmSync(this.#directory, { recursive: true, force: true });
  }
}

/** @throws {Error} when it has ended, as it does while its servers are away */
function isReady(log: string): boolean {
  if (log.includes(`Node.js ${process.version}`)) throw new Error('The event source has ended');
  return log.includes('event source ready');
}

/** Starts it, and again where it ends at once, as the supervisor of `npm start` does. @throws what the last start met */
async function launched(server: Server, directory: string): Promise<ChildProcess> {
  const deadline = Date.now() + STARTED_WITHIN_MS;
  for (;;) {
    try {
      return await launchServer(server, directory);
    } catch (error) {
      if (Date.now() > deadline) throw error;
    }
  }
}

async function invoking(functions: ReadonlyMap<string, Invoke>): Promise<HttpServer> {
  const lambda = createServer((request, response) => answerInvocation(request, response, functions));
  await new Promise<void>((listening) => lambda.listen(0, '127.0.0.1', listening));
  return lambda;
}
