import kafkajs, { type ProducerRecord } from 'kafkajs';
import { now } from './clock.ts';
import { within } from './deadline.ts';
import { UnavailableError } from './errors.ts';
import { OneProducer } from './one-producer.ts';

/** Brokers close idle connections after 10 minutes by default; a frozen environment cannot notice. */
const IDLE_LIMIT_MS = 5 * 60_000;

/** Errors with which brokers refuse a record because of its content. */
const REFUSALS = new Set([
  'INVALID_TIMESTAMP',
  'MESSAGE_TOO_LARGE',
  'RECORD_LIST_TOO_LARGE',
  'INVALID_RECORD',
]);

/**
 * Sends records, one send at a time, with a producer that is kept for the next send only if everything went well. One
 * per execution environment. docs/decisions/0009-one-send-per-producer.md
 */
export class EventProducer {
  readonly #brokers: string;
  readonly #clientId: string;
  #producer: OneProducer | undefined;
  /** Settles when every earlier send is done. Never rejects. */
  #turn: Promise<unknown> = Promise.resolve();
  #lastUse = 0;

  /** @param brokers `host:port,host:port` */
  constructor(brokers: string, clientId: string) {
    this.#brokers = brokers;
    this.#clientId = clientId;
  }

  /**
   * Sends and waits until every in-sync replica has the records.
   * @param deadline ms since the Unix epoch, for connecting, sending and repeating
   * @throws {UnavailableError} when the brokers have not acknowledged them by then. They may still have the records.
   * @throws {kafkajs.KafkaJSProtocolError} when the brokers refuse a record, see `isRefusal`.
   */
  async send(record: ProducerRecord, deadline: number): Promise<void> {
    const before = this.#turn;
    const done = Promise.withResolvers<void>();
    this.#turn = before.then(() => done.promise);
    try {
      await within(deadline, before).catch(unavailable);
      await this.#sendAlone(record, deadline);
    } finally {
      done.resolve();
    }
  }

  /** Ends the producer. A send that is under way fails. */
  close(): void {
    this.#producer?.end();
    this.#producer = undefined;
  }

  async #sendAlone(record: ProducerRecord, deadline: number): Promise<void> {
    if (deadline <= now()) throw new UnavailableError('kafka');
    if (now() - this.#lastUse > IDLE_LIMIT_MS) this.close();
    this.#producer ??= new OneProducer(this.#brokers, this.#clientId);
    try {
      await within(deadline, this.#producer.send(record));
      this.#lastUse = now();
    } catch (error) {
      this.close();
      if (isRefusal(error)) throw error;
      unavailable(error);
    }
  }
}

/** @throws {UnavailableError} */
function unavailable(cause: unknown): never {
  throw new UnavailableError('kafka', { cause });
}

/** Whether the broker has refused the record itself, e.g. because its timestamp is too far ahead. */
export const isRefusal = (error: unknown): boolean =>
  error instanceof kafkajs.KafkaJSProtocolError && REFUSALS.has(error.type);
