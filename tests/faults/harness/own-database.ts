import type { ChildProcess } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { dynamodb } from '../../../localstack/servers/dynamodb.ts';
import { JARS } from '../../../localstack/servers/jars.mjs';
import type { Server } from '../../../localstack/servers/server.ts';
import { end } from '../../../localstack/supervisor/child.ts';
import { freePorts } from '../../../localstack/supervisor/ports.ts';
import { launchServer } from '../../setup/servers.ts';

/** A DynamoDB Local that nobody else uses, to be ill-treated. It keeps its rows on disk from one life to the next. */
export class OwnDatabase {
  readonly endpoint: string;
  readonly #directory: string;
  readonly #server: Server;
  #child: ChildProcess;

  private constructor(endpoint: string, directory: string, server: Server, child: ChildProcess) {
    this.endpoint = endpoint;
    this.#directory = directory;
    this.#server = server;
    this.#child = child;
  }

  static async start(): Promise<OwnDatabase> {
    const directory = mkdtempSync(join(tmpdir(), 'facturation-database-'));
    const [port = 0] = await freePorts(1);
    const jars = join(JARS, 'dynamodb');
    const server = dynamodb({ jars, directory: join(directory, 'dynamodb'), port });
    const child = await launchServer(server, directory);
    return new OwnDatabase(`http://127.0.0.1:${port}`, directory, server, child);
  }

  /** SIGKILL, and up again. */
  async crash(): Promise<void> {
    await end(this.#child, 0);
    this.#child = await launchServer(this.#server, this.#directory);
  }

  async stop(): Promise<void> {
    await end(this.#child, 0);
    rmSync(this.#directory, { recursive: true, force: true });
  }
}
