import { setTimeout as pause } from 'node:timers/promises';
import { readStack } from '../../../layers/platform/deployment/stack.ts';
import { BillingWorld } from './billing-world.ts';
import type { Chance } from './chance.ts';
import { FunctionHost } from './function-host.ts';
import type { HttpReply } from './http-proxy.ts';
import type { Call } from './intercept.ts';
import { OwnEventSource } from './own-event-source.ts';
import { OwnObjectStore } from './own-object-store.ts';
import type { Packages } from './package-functions.ts';
import { World } from './world.ts';

const SWEEP_INTERVAL_MS = 2_000;
const OF_STREAM = ['deliverOutbox', 'deliverDocuments'] as const;

/** Billing, and a bucket of its own in which the documents of its bills are kept. */
export class KeepingWorld {
  readonly billing: BillingWorld;
  readonly objects: OwnObjectStore;
  readonly #topic: World;
  readonly #source: OwnEventSource;
  readonly #hosts: readonly FunctionHost[];
  readonly #sweep: FunctionHost;
  #isOver = false;
  #sweeping: Promise<void>;

  private constructor(
    parts: Pick<KeepingWorld, 'billing' | 'objects'>,
    { topic, source, hosts }: { topic: World; source: OwnEventSource; hosts: readonly FunctionHost[] },
  ) {
    this.billing = parts.billing;
    this.objects = parts.objects;
    this.#topic = topic;
    this.#source = source;
    this.#hosts = hosts;
    this.#sweep = new FunctionHost(this.billing, 'sweepOutbox');
    this.#sweeping = this.#sweepOnAndOn();
  }

  /** @param isKillDue is asked at each document that is put: whether the renderer is killed before, or after it was taken */
  static async open(
    packages: Packages,
    chance: Chance,
    isKillDue: () => 'before' | 'after' | undefined,
  ): Promise<KeepingWorld> {
    const killing = async ({ operation }: Call, forward: () => Promise<HttpReply>) => {
      const due = operation === 'PUT' ? isKillDue() : undefined;
      if (due === 'before') return billing.killRenderer();
      const reply = await forward();
      return due === 'after' ? billing.killRenderer() : reply;
    };
    const objects = await OwnObjectStore.start(
      async (call, forward) => (await killing(call, forward)) ?? undefined,
    );
    const topic = await World.open(packages);
    const over = {
      KAFKA_BROKERS: topic.brokers,
      TOPIC: topic.subject.topic,
      DOCUMENTS_BUCKET: objects.bucket,
      AWS_ENDPOINT_URL_S3: objects.endpoint,
    };
    const billing = await BillingWorld.open(packages, chance, {
      atMs: Date.now(),
      over,
      keepsDocuments: true,
    });
    const declared = readStack(process.env.FACTURATION_STACK_FILE ?? '');
    const hosts = OF_STREAM.map((key) => [key, new FunctionHost(billing, key)] as const);
    const stack = {
      ...declared,
      functions: Object.fromEntries(OF_STREAM.map((key) => [key, declared.functions[key] ?? {}])),
    };
    const source = await OwnEventSource.start({
      stack: stack as typeof declared,
      functions: new Map(hosts.map(([key, { invoke }]) => [`${declared.functions[key]?.name}`, invoke])),
      brokers: topic.brokers,
      database: billing.database.endpoint,
    });
    return new KeepingWorld({ billing, objects }, { topic, source, hosts: hosts.map(([, host]) => host) });
  }

  /** kill −9 of what runs of the functions that have documents made. */
  killConsumers(): void {
    for (const host of [...this.#hosts, this.#sweep]) host.kill();
  }

  async close(): Promise<void> {
    this.#isOver = true;
    await this.#sweeping;
    await this.#source.stop();
    await this.billing.close();
    await this.#topic.close();
    await this.objects.stop();
  }

  /** The function that a schedule fires each minute, fired again and again: what it fails at it comes back to. */
  async #sweepOnAndOn(): Promise<void> {
    while (!this.#isOver) {
      await this.#sweep.invoke({}).catch(() => undefined);
      await pause(SWEEP_INTERVAL_MS);
    }
  }
}
