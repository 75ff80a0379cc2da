import kafkajs, { type Kafka, type LogEntry, type Producer, type ProducerRecord } from 'kafkajs';
import { now } from './clock.ts';
import { UnavailableError } from './errors.ts';
import { kafkaAuthentication } from './kafka-authentication.ts';
import { log } from './observability.ts';

export type { Admin } from 'kafkajs';

const { Kafka: KafkaClient, logLevel, Partitioners } = kafkajs;

/** Brokers close idle connections after 10 minutes by default; a frozen environment cannot notice. */
const IDLE_LIMIT_MS = 5 * 60_000;

/**
 * What kafkajs reports although nothing is wrong: coordinators that are still loading, members that must join again
 * and topics that have grown (it sees to all of it by itself), and the bound on retries, which is wanted: a record sent twice is counted once.
 */
const HARMLESS =
  /coordinator is (loading|not available)|rebalancing, (so|re-)|has been updated, resync|Response Heartbeat|Limiting retries for the idempotent/i;

const level = { [logLevel.ERROR]: 'error', [logLevel.WARN]: 'warn' } as const;

const logCreator = () => (entry: LogEntry) => {
  const write = level[entry.level as keyof typeof level];
  if (write && !HARMLESS.test(`${entry.log.message} ${entry.log.error ?? ''}`))
    log[write](`kafka: ${entry.log.message}`, { namespace: entry.namespace });
};

/** A client of the brokers (`host:port,host:port`), known to them as the environment says. Connecting takes 3 s at most, a request 10 s. */
export const kafkaClient = (brokers: string, clientId: string): Kafka =>
  new KafkaClient({
    clientId,
    brokers: brokers.split(','),
    ...kafkaAuthentication(),
    connectionTimeout: 3_000,
    requestTimeout: 10_000,
    retry: { initialRetryTime: 100, retries: 5 },
    logCreator,
  });

/**
 * An idempotent producer for one execution environment: it connects at the first send, reconnects after a rest,
 * and is built anew after an error, since a producer fenced or out of sequence never recovers.
 */
export class EventProducer {
  readonly #kafka: Kafka;
  #producer: Promise<Producer> | undefined;
  #lastUse = 0;

  constructor(kafka: Kafka) {
    this.#kafka = kafka;
  }

  /**
   * Sends and waits until every in-sync replica has the records.
   * @throws {UnavailableError} when the brokers do not take them within the client's timeouts.
   */
  async send(record: ProducerRecord): Promise<void> {
    const producer = await this.#connected();
    try {
      await producer.send({ acks: -1, timeout: 10_000, ...record });
      this.#lastUse = now();
    } catch (error) {
      await this.close();
      throw isRefusal(error) ? error : new UnavailableError('kafka', { cause: error });
    }
  }

  async close(): Promise<void> {
    const producer = this.#producer;
    this.#producer = undefined;
    await producer?.then((connected) => connected.disconnect()).catch(() => undefined);
  }

  async #connected(): Promise<Producer> {
    if (now() - this.#lastUse > IDLE_LIMIT_MS) await this.close();
    this.#producer ??= this.#connect();
    return this.#producer.catch((error) => {
      this.#producer = undefined;
      throw new UnavailableError('kafka', { cause: error });
    });
  }

  async #connect(): Promise<Producer> {
    const producer = this.#kafka.producer({
      idempotent: true,
      maxInFlightRequests: 1,
      createPartitioner: Partitioners.DefaultPartitioner,
    });
    await producer.connect();
    this.#lastUse = now();
    return producer;
  }
}

/** Whether the broker answered and said no to the record itself, e.g. to a timestamp too far ahead. */
export const isRefusal = (error: unknown): boolean =>
  error instanceof kafkajs.KafkaJSProtocolError && !error.retriable;
