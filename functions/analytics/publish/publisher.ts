import type { Head } from '../fold/partition-state.ts';
import type { PublishCheckpoint } from '../store/checkpoints.ts';
import type { EventSender, OutgoingEvent } from './event-sender.ts';

/** Minimum events between two checkpoints. A crash resends at most this many, plus the rest of one position. */
const EVENTS_PER_MOVE = 1_000;

/** Events at one position of a feed's order, not necessarily all of them. */
export interface Group {
  position: number;
  events: OutgoingEvent[];
}

/** The events of a partition, in an order to which later commits only append. */
export interface Feed<H = Head> {
  /** The position up to which a head has something to publish; negative for nothing. */
  duePosition(head: H): number;
  /** The groups with `after` < position ≤ `upTo`, in order, read from the table. */
  read(partition: number, after: number, upTo: number): AsyncIterable<Group>;
}

interface Parts<H> {
  feed: Feed<H>;
  checkpoint: PublishCheckpoint;
  sender: EventSender;
}

/** Sends the events that commits have made due, at least once and in order. One per execution environment. */
export class Publisher<H = Head> {
  readonly #parts: Parts<H>;
  /**
   * The positions up to which this environment knows that everything was sent. Nothing is read until a head has passed
   * them.
   */
  readonly #done = new Map<number, number>();

  constructor(parts: Parts<H>) {
    this.#parts = parts;
  }

  /**
   * Sends the events that a committed head has made due and that nobody has sent. `deadline`: ms since the Unix epoch.
   * @throws when the topic or the table does not answer. Called again, it continues from the checkpoint.
   */
  async publish(partition: number, head: H, deadline: number): Promise<void> {
    const { feed, checkpoint } = this.#parts;
    const upTo = feed.duePosition(head);
    if (upTo <= (this.#done.get(partition) ?? -1)) return;
    const sentUpTo = await checkpoint.read(partition);
    if (sentUpTo < upTo) await this.#send(partition, feed.read(partition, sentUpTo, upTo), deadline);
    this.#done.set(partition, Math.max(sentUpTo, upTo));
  }

  async #send(partition: number, groups: AsyncIterable<Group>, deadline: number): Promise<void> {
    const { checkpoint, sender } = this.#parts;
    for await (const { position, events } of inChunks(groups, EVENTS_PER_MOVE)) {
      await sender.send(events, deadline);
      await checkpoint.move(partition, position);
    }
  }
}

/** Joins groups until they have `atLeast` events. The events at one position are never split. */
export async function* inChunks(groups: AsyncIterable<Group>, atLeast: number): AsyncGenerator<Group> {
  let chunk: Group = { position: -1, events: [] };
  for await (const { position, events } of groups) {
    if (position !== chunk.position && chunk.events.length >= atLeast) {
      yield chunk;
      chunk = { position, events: [] };
    }
    chunk = { position, events: [...chunk.events, ...events] };
  }
  if (chunk.events.length > 0) yield chunk;
}
