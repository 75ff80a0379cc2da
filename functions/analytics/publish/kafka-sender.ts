import type { EventProducer } from '@facturation/platform/event-producer';
import type { EventSender, OutgoingEvent } from './event-sender.ts';

/** Events of one request: with the longest names some 2 KB each, below the broker's 1 MiB for a batch. */
const EVENTS_PER_REQUEST = 400;

/** Sends events to a topic in order: key and value as they are, the id as header `id`. */
export class KafkaSender implements EventSender {
  readonly #producer: EventProducer;
  readonly #topic: string;

  constructor(producer: EventProducer, topic: string) {
    this.#producer = producer;
    this.#topic = topic;
  }

  async send(events: readonly OutgoingEvent[], deadline: number): Promise<void> {
    for (let from = 0; from < events.length; from += EVENTS_PER_REQUEST) {
      const messages = events
        .slice(from, from + EVENTS_PER_REQUEST)
        .map(({ key, id, value }) => ({ key, value, headers: { id } }));
      await this.#producer.send({ topic: this.#topic, messages }, deadline);
    }
  }
}
