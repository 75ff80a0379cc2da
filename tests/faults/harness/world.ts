import { randomUUID } from 'node:crypto';
import { deadlineOf } from '@facturation/platform/deadline';
import { EventProducer } from '@facturation/platform/event-producer';
import type { Kafka, Message } from 'kafkajs';
import {
  environmentOf,
  mskMappingsOf,
  readStack,
  type Stack,
  tablesOf,
  topicsOf,
} from '../../../layers/platform/deployment/stack.ts';
import { createTopics } from '../../../layers/platform/deployment/topics/create-topics.ts';
import { Poller } from '../../../localstack/event-source/kafka/poller.ts';
import { createTables } from '../../../localstack/tables.ts';
import { topicOffsets, withAdmin } from '../../../operations/kafka/admin.ts';
import { kafkaClient } from '../../../operations/kafka/client.ts';
import { readTopic } from '../../../operations/reconcile/read-topic.ts';
import type { Subject } from '../../../operations/reconcile/reconcile.ts';
import { SETTINGS_FUNCTION, subjectOf } from '../../../operations/stage-settings.ts';
import { type DynamoDbReply, openDynamoDbProxy } from './dynamodb-proxy.ts';
import { Environment } from './environment.ts';
import type { Intercept, ServerProxy } from './intercept.ts';
import { openKafkaProxy } from './kafka-proxy.ts';
import { ownStack } from './own-stack.ts';
import type { Packages } from './package-functions.ts';

/** Below the broker's limit of one batch. */
const MESSAGES_PER_SEND = 200;
/** Smaller than the functions' own, so that a few thousand messages are many batches. */
const BATCH_SIZE = 60;

/** Calls a function with an event; rejects when the call has failed. */
export type Invoke = (event: unknown) => Promise<unknown>;

/** What may stand in the way of one environment. */
export interface Intercepts {
  dynamodb?: Intercept<DynamoDbReply>;
  kafka?: Intercept<Buffer>;
}

/** Tables, topics and groups that belong to one fault, on real servers, and the functions that work on them. */
export class World {
  readonly stack: Stack;
  readonly brokers: string;
  readonly kafka: Kafka;
  readonly subject: Subject;
  readonly #packages: Packages;
  readonly #producer: EventProducer;
  readonly #closings: (() => unknown)[] = [];

  private constructor(stack: Stack, brokers: string, packages: Packages) {
    this.stack = stack;
    this.brokers = brokers;
    this.#packages = packages;
    this.kafka = kafkaClient(brokers, 'faults');
    this.#producer = new EventProducer(brokers, 'faults');
    this.subject = this.#subject();
    this.#closings.push(() => this.#producer.close());
  }

  /** Opens a world on the servers of this process's environment, or on other `brokers`. */
  static async open(packages: Packages, brokers = process.env.KAFKA_BROKERS ?? ''): Promise<World> {
    const declared = readStack(process.env.FACTURATION_STACK_FILE ?? '');
    const world = new World(ownStack(declared, randomUUID().slice(0, 8)), brokers, packages);
    await Promise.all([createTables(tablesOf(world.stack)), createTopics(topicsOf(world.stack), brokers)]);
    return world;
  }

  /** Sends in this order, and waits until the broker has everything. */
  async produce(messages: readonly Message[]): Promise<void> {
    for (let at = 0; at < messages.length; at += MESSAGES_PER_SEND) {
      const part = messages.slice(at, at + MESSAGES_PER_SEND);
      await this.#producer.send({ topic: this.subject.topic, messages: part }, deadlineOf());
    }
  }

  /** The records of the topic, read back. */
  async records() {
    return readTopic(this.kafka, this.subject.topic, await this.ends(), () => undefined);
  }

  ends() {
    return withAdmin(this.kafka, (admin) => topicOffsets(admin, this.subject.topic));
  }

  /** Starts an environment of a function; what it calls passes by the intercepts. */
  async environment(functionKey: string, intercepts: Intercepts = {}, over: Record<string, string> = {}) {
    const endpoints = await this.#endpoints(intercepts);
    const variables = { ...environmentOf(this.stack, functionKey), ...endpoints, ...over };
    const timeoutMs = (this.stack.functions[functionKey]?.timeout ?? 0) * 1_000;
    const environment = await Environment.start(this.#packages.fileOf(functionKey), variables, timeoutMs);
    this.#closings.push(() => environment.kill());
    return environment;
  }

  /** Starts an event source poller of a function; each invocation goes to `invoke`. */
  async poller(functionKey: string, invoke: Invoke, batchSize = BATCH_SIZE): Promise<Poller> {
    const mapping = mskMappingsOf(this.stack).find((one) => one.functionKey === functionKey);
    if (!mapping) throw new Error(`${functionKey} has no msk event`);
    const poller = new Poller({
      mapping: { ...mapping, batchSize },
      kafka: this.kafka,
      brokers: this.brokers,
      invoke: async (_, payload) => {
        await invoke(JSON.parse(payload));
      },
      onError: () => undefined,
    });
    this.#closings.unshift(() => poller.stop());
    await poller.start();
    return poller;
  }

  async close(): Promise<void> {
    for (const close of this.#closings) await close();
  }

  async #endpoints({ dynamodb, kafka }: Intercepts): Promise<Record<string, string>> {
    const target = process.env.AWS_ENDPOINT_URL_DYNAMODB ?? '';
    const database = dynamodb && (await openDynamoDbProxy(target, dynamodb));
    const broker = kafka && (await openKafkaProxy(Number(this.brokers.split(':')[1]), kafka));
    for (const proxy of [database, broker]) if (proxy) this.#closings.push(() => proxy.close());
    const at = ({ port }: ServerProxy) => `127.0.0.1:${port}`;
    return {
      AWS_ENDPOINT_URL_DYNAMODB: database ? `http://${at(database)}` : target,
      KAFKA_BROKERS: broker ? at(broker) : this.brokers,
    };
  }

  /** What `npm run reconcile` would compare, were this stack started. */
  #subject(): Subject {
    return subjectOf(environmentOf(this.stack, SETTINGS_FUNCTION));
  }
}

/** Runs some work in a world of its own, which is closed afterwards. */
export async function inWorld<T>(
  packages: Packages,
  work: (world: World) => Promise<T>,
  brokers?: string,
): Promise<T> {
  const world = await World.open(packages, brokers);
  try {
    return await work(world);
  } finally {
    await world.close();
  }
}
