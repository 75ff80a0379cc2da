import type { EventProducer } from '@facturation/platform/event-producer';
import type { EventSender, OutgoingEvent } from './event-sender.ts';

/** Events in one request. With the longest names they take some 2 KB each, and the broker accepts 1 MiB in a batch. */
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
