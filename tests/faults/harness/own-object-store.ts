import type { ChildProcess } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { CreateBucketCommand, PutBucketVersioningCommand, S3Client } from '@aws-sdk/client-s3';
import { JARS } from '../../../localstack/servers/jars.mjs';
import { s3mock } from '../../../localstack/servers/s3mock.ts';
import type { Server } from '../../../localstack/servers/server.ts';
import { end, signalGroup } from '../../../localstack/supervisor/child.ts';
import { freePorts } from '../../../localstack/supervisor/ports.ts';
import { launchServer } from '../../setup/servers.ts';
import { type HttpReply, openHttpProxy } from './http-proxy.ts';
import type { Intercept, ServerProxy } from './intercept.ts';
import { stopGroup } from './stop-group.ts';

const BUCKET = 'documents';
/** It writes down what it has taken. */
const CLEAN_STOP_MS = 10_000;

/** An S3Mock that nobody else uses, to be ill-treated, and its one bucket. What it has taken it keeps when it is away. */
export class OwnObjectStore {
  readonly bucket = BUCKET;
  /** Past everything that stands in the way. */
  readonly client: S3Client;
  readonly #directory: string;
  readonly #server: Server;
  readonly #proxy: ServerProxy;
  #child: ChildProcess;

  private constructor(
    client: S3Client,
    parts: { directory: string; server: Server; proxy: ServerProxy; child: ChildProcess },
  ) {
    this.client = client;
    this.#directory = parts.directory;
    this.#server = parts.server;
    this.#proxy = parts.proxy;
    this.#child = parts.child;
  }

  /** `intercept` stands in the way of each request at `endpoint`; the operation of one is its method. */
  static async start(intercept: Intercept<HttpReply>): Promise<OwnObjectStore> {
    const directory = mkdtempSync(join(tmpdir(), 'facturation-objects-'));
    const [port = 0] = await freePorts(1);
    const server = s3mock({ jars: join(JARS, 's3mock'), directory: join(directory, 's3mock'), port });
    const child = await launchServer(server, directory, true);
    const target = `http://127.0.0.1:${port}`;
    const client = new S3Client({ endpoint: target, forcePathStyle: true });
    await client.send(new CreateBucketCommand({ Bucket: BUCKET }));
    const VersioningConfiguration = { Status: 'Enabled' } as const;
    await client.send(new PutBucketVersioningCommand({ Bucket: BUCKET, VersioningConfiguration }));
    const proxy = await openHttpProxy(target, intercept);
    return new OwnObjectStore(client, { directory, server, proxy, child });
  }

  get endpoint(): string {
    return `http://127.0.0.1:${this.#proxy.port}`;
  }

  /** Ends for some ms, in which connections are refused, and is started again. */
  async restart(awayMs: number): Promise<void> {
    await end(this.#child, CLEAN_STOP_MS);
    await pause(awayMs);
    this.#child = await launchServer(this.#server, this.#directory, true);
  }

  /** SIGSTOP for some ms, in which nothing is answered, then SIGCONT. */
  async freeze(ms: number): Promise<void> {
    const { pid = 0 } = this.#child;
    stopGroup(pid);
    await pause(ms);
    signalGroup(pid, 'SIGCONT');
  }

  async stop(): Promise<void> {
    this.client.destroy();
    this.#proxy.close();
    await end(this.#child, 2_000);
    rmSync(this.#directory, { recursive: true, force: true });
  }
}
