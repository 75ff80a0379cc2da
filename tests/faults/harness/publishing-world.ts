import { setTimeout as pause } from 'node:timers/promises';
import { readStack, type Stack } from '../../../layers/platform/deployment/stack.ts';
import { BillingWorld } from './billing-world.ts';
import type { Chance } from './chance.ts';
import { FunctionHost } from './function-host.ts';
import { OwnBroker } from './own-broker.ts';
import { OwnEventSource } from './own-event-source.ts';
import type { Packages } from './package-functions.ts';
import { World } from './world.ts';

const SWEEP_INTERVAL_MS = 2_000;

/** Functions that the event source calls: those of billing lie beside its database, the others beside the topic. */
const OF_BILLING = ['deliverOutbox'] as const;
const OF_TOPIC = ['aggregateFactures', 'storeFactures'] as const;

/** Billing, the topic that its bills go to, and what reads that: each with servers of its own that can be killed. */
export class PublishingWorld {
  readonly billing: BillingWorld;
  readonly topic: World;
  readonly broker: OwnBroker;
  readonly source: OwnEventSource;
  readonly #hosts: ReadonlyMap<string, FunctionHost>;
  readonly #sweep: FunctionHost;
  #isOver = false;
  #sweeping: Promise<void>;

  private constructor(
    parts: Pick<PublishingWorld, 'billing' | 'topic' | 'broker' | 'source'>,
    hosts: ReadonlyMap<string, FunctionHost>,
  ) {
    this.billing = parts.billing;
    this.topic = parts.topic;
    this.broker = parts.broker;
    this.source = parts.source;
    this.#hosts = hosts;
    this.#sweep = new FunctionHost(this.billing, 'sweepOutbox');
    this.#sweeping = this.#sweepOnAndOn();
  }

  static async open(packages: Packages, chance: Chance): Promise<PublishingWorld> {
    const broker = await OwnBroker.start();
    const topic = await World.open(packages, broker.address);
    const over = { KAFKA_BROKERS: broker.address, TOPIC: topic.subject.topic };
    const billing = await BillingWorld.open(packages, chance, { atMs: Date.now(), over });
    const hosts = new Map([
      ...OF_BILLING.map((key): [string, FunctionHost] => [key, new FunctionHost(billing, key)]),
      ...OF_TOPIC.map((key): [string, FunctionHost] => [key, new FunctionHost(topic, key)]),
    ]);
    const stack = fedStack(topic.stack);
    const source = await OwnEventSource.start({
      stack,
      functions: new Map([...hosts].map(([key, { invoke }]) => [`${stack.functions[key]?.name}`, invoke])),
      brokers: broker.address,
      database: billing.database.endpoint,
    });
    return new PublishingWorld({ billing, topic, broker, source }, hosts);
  }

  /** kill −9 of what runs of the functions that publish, count and store. */
  killFunctions(): void {
    for (const host of [...this.#hosts.values(), this.#sweep]) host.kill();
  }

  async close(): Promise<void> {
    this.#isOver = true;
    await this.#sweeping;
    await this.source.stop();
    await this.billing.close();
    await this.topic.close();
    await this.broker.stop();
  }

  /** The function that a schedule fires each minute, fired again and again: what it fails at it comes back to. */
  async #sweepOnAndOn(): Promise<void> {
    while (!this.#isOver) {
      await this.#sweep.invoke({}).catch(() => undefined);
      await pause(SWEEP_INTERVAL_MS);
    }
  }
}

/** The stack of the event source: consumers of the own topic, and of the streams of billing's tables. */
function fedStack(own: Stack): Stack {
  const declared = readStack(process.env.FACTURATION_STACK_FILE ?? '');
  const some = (stack: Stack, keys: readonly string[]) =>
    Object.fromEntries(Object.entries(stack.functions).filter(([key]) => keys.includes(key)));
  return { ...declared, functions: { ...some(own, OF_TOPIC), ...some(declared, OF_BILLING) } };
}
