import type { Head } from '../fold/partition-state.ts';
import { mergeSorted } from '../read/merge-sorted.ts';
import { toResource } from '../read/window-view.ts';
import { startOf, type WindowSize } from '../sizes.ts';
import type { ReadWindow } from '../store/stored.ts';
import { storedItems } from '../store/window-items.ts';
import { type Folding, TOTAL } from '../windows.ts';
import type { OutgoingEvent } from './event-sender.ts';
import type { Feed, Group } from './publisher.ts';

/** The end of the newest closed window of a partition, in ms; −1 when none is closed. */
export const newestClosedEnd = ({ streamTime }: Head, { sizes, graceMs }: Folding): number =>
  streamTime < graceMs ? -1 : startOf(streamTime - graceMs, sizes[0]);

/** The closed windows of one partition. The position of a final is the end of its window, in ms. */
export class FinalsFeed implements Feed {
  readonly #table: string;
  readonly #epoch: number;
  readonly #folding: Folding;

  constructor(table: string, epoch: number, folding: Folding) {
    this.#table = table;
    this.#epoch = epoch;
    this.#folding = folding;
  }

  duePosition(head: Head): number {
    return newestClosedEnd(head, this.#folding);
  }

  read(partition: number, after: number, upTo: number): AsyncGenerator<Group> {
    const closed = this.#folding.sizes.map((size) => this.#closed(size, partition, after, upTo));
    return mergeSorted(closed, (a, b) => a.position - b.position);
  }

  /**
   * One group for each item, that is for each bucket. Items are read by the start of their window: its end less its
   * size.
   */
  async *#closed(
    size: WindowSize,
    partition: number,
    after: number,
    upTo: number,
  ): AsyncGenerator<Group, undefined> {
    const source = { table: this.#table, epoch: this.#epoch, partition };
    const starts = { from: Math.max(0, after - size.ms + 1), to: upTo - size.ms + 1 };
    for await (const item of storedItems(source, size, starts, true)) yield this.#groupOf(item, size);
    return undefined;
  }

  #groupOf({ epoch, partition, start, aggregates }: ReadWindow, size: WindowSize): Group {
    const end = start + size.ms;
    const id = `${epoch}-${partition}-${size.name}-${start}`;
    const events = [...aggregates]
      .filter(([customer]) => customer !== TOTAL)
      .map(([customer, aggregate]): OutgoingEvent => {
        const { final, ...row } = toResource({ customer, start, end, aggregate, final: true });
        return { key: customer, id, value: JSON.stringify({ ...row, partition, final }) };
      });
    return { position: end, events };
  }
}
