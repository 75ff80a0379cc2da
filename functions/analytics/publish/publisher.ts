import type { Head } from '../fold/partition-state.ts';
import type { PublishCheckpoint } from '../store/checkpoints.ts';
import type { EventSender, OutgoingEvent } from './event-sender.ts';

/**
 * Minimum events between two checkpoints. A crash resends at most this many, plus the rest of one position.
 */
const EVENTS_PER_MOVE = 1_000;

/** Events at one position of a feed's order, not necessarily all of them. */
export interface Group {
  position: number;
  events: OutgoingEvent[];
}

/** What a partition has to publish, in an order that later commits only append to. */
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
   * @throws when the topic or the table does not take it; called again, it goes on from the checkpoint.
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

/** Joins groups until they have `atLeast` events; what stands at one position is never split. */
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
