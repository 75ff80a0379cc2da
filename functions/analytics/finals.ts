import { dynamodb, paginateQuery } from '@facturation/platform/dynamodb';
import { type Head, TOTAL } from './partition-state.ts';
import { type Feed, type Group, mergeGroups, type OutgoingEvent } from './publisher.ts';
import { padded, readWindowRow, windowsOf } from './window-rows.ts';
import type { StoredWindow } from './window-store.ts';
import { toResource } from './window-view.ts';
import { type Folding, startOf, type WindowSize } from './windows.ts';

/** The windows of one partition that nothing can change any more. The place of a final is its window's end, in ms. */
export class FinalsFeed implements Feed {
  readonly #table: string;
  readonly #epoch: number;
  readonly #folding: Folding;

  constructor(table: string, epoch: number, folding: Folding) {
    this.#table = table;
    this.#epoch = epoch;
    this.#folding = folding;
  }

  /** The newest end that stream time has closed. */
  placeOf({ streamTime }: Head): number {
    const { sizes, grace } = this.#folding;
    return streamTime < grace ? -1 : startOf(streamTime - grace, sizes[0]);
  }

  read(partition: number, after: number, upTo: number): AsyncGenerator<Group> {
    return mergeGroups(this.#folding.sizes.map((size) => this.#closed(size, partition, after, upTo)));
  }

  /** One group an item, so one a bucket. Keys bound starts, which lie one size before the ends asked for. */
  async *#closed(
    size: WindowSize,
    partition: number,
    after: number,
    upTo: number,
  ): AsyncGenerator<Group, undefined> {
    const belowStart = upTo - size.ms + 1;
    if (belowStart <= 0) return;
    const pages = paginateQuery(
      { client: dynamodb },
      {
        TableName: this.#table,
        ConsistentRead: true,
        KeyConditionExpression: 'pk = :pk and sk between :from and :below',
        ExpressionAttributeValues: {
          ':pk': windowsOf(this.#epoch, partition, size),
          ':from': padded(Math.max(0, after - size.ms + 1)),
          ':below': padded(belowStart),
        },
      },
    );
    for await (const { Items = [] } of pages) {
      for (const row of Items) yield this.#groupOf(readWindowRow(row, 0, partition), size);
    }
  }

  #groupOf({ partition, start, aggregates }: StoredWindow, size: WindowSize): Group {
    const end = start + size.ms;
    const id = `${this.#epoch}-${partition}-${size.name}-${start}`;
    const events = [...aggregates]
      .filter(([customer]) => customer !== TOTAL)
      .map(([customer, aggregate]): OutgoingEvent => {
        const { final, ...row } = toResource({ customer, start, end, aggregate, final: true });
        return { key: customer, id, value: JSON.stringify({ ...row, partition, final }) };
      });
    return { place: end, events };
  }
}
