import { randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import { eventually } from '../../support/eventually.ts';
import { answerOf } from './api-event.ts';
import type { EventClock } from './event-clock.ts';
import type { FunctionHost } from './function-host.ts';

/** What a client waits for an answer, unless it was just refused: far longer than a broker takes that works. */
const IMPATIENT_MS = 4_000;
const BETWEEN_MS = 20;
/** Longer than a call that was killed may hold its Idempotency-Key. */
const REPEATED_FOR_MS = 60_000;

const [ACCEPTED, IN_PROGRESS] = [202, 409];

interface Facture {
  id?: string;
  nomClient: string;
  montant: number;
  date: string;
}

interface Refused {
  facture: Facture;
  key: string;
}

interface Client {
  host: FunctionHost;
  topic: string;
  clock: EventClock;
  /** The name of its one customer, so that all it sends is in one partition. */
  name: string;
  /** Whether each request has an Idempotency-Key, and gets its id from the service. */
  keyed: boolean;
}

/**
 * A client that publishes one facture after the other. It waits only for a moment, but once it was refused it lets the
 * next request take what it takes: so it is one that was given up, and then one that goes through, that meet.
 */
export class PublishingClient {
  /** Ids that were answered by 202. */
  readonly acknowledged: string[] = [];
  /** What was answered otherwise, by an answer or by the end of the function. */
  readonly refused: Refused[] = [];
  readonly #client: Client;

  constructor(client: Client) {
    this.#client = client;
  }

  async publishUntil(isOver: () => boolean): Promise<void> {
    const { clock, name, keyed } = this.#client;
    let wasRefused = false;
    for (let number = 1; !isOver(); number++) {
      const id = keyed ? {} : { id: `${name}-${number}` };
      const date = new Date(clock.next()).toISOString();
      const facture = { ...id, nomClient: name, montant: number, date };
      const key = randomUUID();
      const status = await this.#publish(facture, key, wasRefused ? undefined : IMPATIENT_MS);
      wasRefused = status !== ACCEPTED;
      if (wasRefused) this.refused.push({ facture, key });
      await pause(BETWEEN_MS);
    }
  }

  /** Sends again, under the same keys, what was refused. @throws when one is refused for good. */
  async repeatRefused(): Promise<void> {
    for (const { facture, key } of this.refused)
      await eventually(
        () => this.#publish(facture, key),
        (status) => status === ACCEPTED,
        REPEATED_FOR_MS,
      );
  }

  /** @returns the status, or 0 when the function has ended */
  async #publish(facture: Facture, key: string, timeoutMs?: number): Promise<number> {
    const headers = {
      ...(this.#client.keyed && { 'idempotency-key': key }),
      ...(timeoutMs && { 'x-request-timeout': `${timeoutMs}` }),
    };
    const { topic, host } = this.#client;
    const call = { method: 'POST', resource: '/publish/{topic}', parameters: { topic } } as const;
    const { status, body } = await answerOf(host.invoke, { ...call, headers, body: facture });
    if (status === ACCEPTED) this.acknowledged.push((body as { id: string }).id);
    if (status === IN_PROGRESS) await pause(1_000);
    return status;
  }
}
