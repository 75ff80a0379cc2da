import type { Head } from '../fold/partition-state.ts';
import type { EventSender, OutgoingEvent } from './event-sender.ts';

/** Events between two moves of the mark, at least: what is at most sent again after a fault, but for one place. */
const EVENTS_PER_MOVE = 1_000;

/** Events that stand at one place of a feed's order, with others perhaps. */
export interface Group {
  place: number;
  events: OutgoingEvent[];
}

/** What a partition has to tell, in an order that later commits only append to. */
export interface Feed<H = Head> {
  /** The place up to which a head has something to tell; negative for nothing. */
  placeOf(head: H): number;
  /** The groups with `after` < place ≤ `upTo`, in order, read from the table. */
  read(partition: number, after: number, upTo: number): AsyncIterable<Group>;
}

/** How far a partition's feed was sent. */
export interface Mark {
  /** −1 before the first move. */
  read(partition: number): Promise<number>;
  /** Never goes backwards, whoever else moves it. */
  move(partition: number, place: number): Promise<void>;
}

interface Parts<H> {
  feed: Feed<H>;
  mark: Mark;
  sender: EventSender;
}

/** Sends what commits have made due, at least once and in order. One per execution environment. */
export class Publisher<H = Head> {
  readonly #parts: Parts<H>;
  /** Up to where this environment knows all to be sent: nothing is read until a head has passed it. */
  readonly #done = new Map<number, number>();

  constructor(parts: Parts<H>) {
    this.#parts = parts;
  }

  /**
   * Sends what a committed head has made due and nobody has sent. `deadline`: ms since the Unix epoch.
   * @throws when the topic or the table does not take it; called again, it goes on from the mark.
   */
  async publish(partition: number, head: H, deadline: number): Promise<void> {
    const { feed, mark } = this.#parts;
    const upTo = feed.placeOf(head);
    if (upTo <= (this.#done.get(partition) ?? -1)) return;
    const sentUpTo = await mark.read(partition);
    if (sentUpTo < upTo) await this.#send(partition, feed.read(partition, sentUpTo, upTo), deadline);
    this.#done.set(partition, Math.max(sentUpTo, upTo));
  }

  async #send(partition: number, groups: AsyncIterable<Group>, deadline: number): Promise<void> {
    const { mark, sender } = this.#parts;
    for await (const { place, events } of inChunks(groups, EVENTS_PER_MOVE)) {
      await sender.send(events, deadline);
      await mark.move(partition, place);
    }
  }
}

/** Joins groups until they have `atLeast` events; what stands at one place is never parted. */
export async function* inChunks(groups: AsyncIterable<Group>, atLeast: number): AsyncGenerator<Group> {
  let chunk: Group = { place: -1, events: [] };
  for await (const { place, events } of groups) {
    if (place !== chunk.place && chunk.events.length >= atLeast) {
      yield chunk;
      chunk = { place, events: [] };
    }
    chunk = { place, events: [...chunk.events, ...events] };
  }
  if (chunk.events.length > 0) yield chunk;
}
