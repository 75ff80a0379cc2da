import { dynamodb, GetCommand, paginateQuery } from '@facturation/platform/dynamodb';
import { headKey, padded, readHeadRow, readWindowRow, windowsOf } from './window-rows.ts';
import type { ReadHead, ReadWindow } from './window-store.ts';
import type { WindowSize } from './windows.ts';

/** A page of 20 rows and some room; a longer read goes on by itself. */
const ITEMS_PER_READ = 50;

/** Starts in ms: `from` belongs to the range, `to` does not. */
export interface Range {
  from: number;
  to: number;
}

/** Reads what the engine committed: heads before windows, and consistently, so that a row is never ahead of itself. */
export class WindowReader {
  readonly #table: string;
  readonly #epoch: number;
  readonly #partitions: number;

  constructor(table: string, epoch: number, partitions: number) {
    this.#table = table;
    this.#epoch = epoch;
    this.#partitions = partitions;
  }

  /** The heads of the partitions that have one: those that ever had a record. */
  async heads(): Promise<ReadHead[]> {
    const heads = await Promise.all(this.#numbers().map((partition) => this.#head(partition)));
    return heads.filter((head) => head !== undefined);
  }

  /** The window items of every partition in a range of starts, newest start first, all partitions of one start together. */
  async *newestFirst(size: WindowSize, range: Range): AsyncGenerator<ReadWindow[]> {
    const fronts = this.#numbers().map((partition) => new Front(this.#items(partition, size, range)));
    for (;;) {
      await Promise.all(fronts.map((front) => front.advance()));
      const start = Math.max(...fronts.map((front) => front.start));
      if (start < 0) return;
      const groups = await Promise.all(fronts.map((front) => front.takeAll(start)));
      yield groups.flat();
    }
  }

  async *#items(
    partition: number,
    size: WindowSize,
    { from, to }: Range,
  ): AsyncGenerator<ReadWindow, undefined> {
    const pages = paginateQuery(
      { client: dynamodb, pageSize: ITEMS_PER_READ },
      {
        TableName: this.#table,
        ConsistentRead: true,
        ScanIndexForward: false,
        KeyConditionExpression: 'pk = :pk and sk between :from and :to',
        ExpressionAttributeValues: {
          ':pk': windowsOf(this.#epoch, partition, size),
          ':from': padded(from),
          ':to': padded(to),
        },
      },
    );
    for await (const { Items = [] } of pages) {
      for (const row of Items) yield readWindowRow(row, 0, partition);
    }
    return undefined;
  }

  async #head(partition: number): Promise<ReadHead | undefined> {
    const Key = headKey(this.#epoch, partition);
    const { Item } = await dynamodb.send(
      new GetCommand({ TableName: this.#table, Key, ConsistentRead: true }),
    );
    return Item && readHeadRow(Item, partition);
  }

  #numbers(): number[] {
    return Array.from({ length: this.#partitions }, (_, partition) => partition);
  }
}

/** One partition's items in order, with the next one in sight. */
class Front {
  readonly #items: AsyncGenerator<ReadWindow, undefined>;
  #next: ReadWindow | undefined;

  constructor(items: AsyncGenerator<ReadWindow, undefined>) {
    this.#items = items;
  }

  /** Start of the next item; −1 when there is none. */
  get start(): number {
    return this.#next?.start ?? -1;
  }

  async advance(): Promise<void> {
    this.#next ??= (await this.#items.next()).value;
  }

  /** Every item, one per bucket, of this start. */
  async takeAll(start: number): Promise<ReadWindow[]> {
    const taken: ReadWindow[] = [];
    while (this.#next?.start === start) {
      taken.push(this.#next);
      this.#next = (await this.#items.next()).value;
    }
    return taken;
  }
}
