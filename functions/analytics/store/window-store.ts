import { putAll } from '@facturation/platform/batch-write';
import { now } from '@facturation/platform/clock';
import { dynamodb, paginateQuery } from '@facturation/platform/dynamodb';
import { type Actions, failedCondition, transact } from '@facturation/platform/transactions';
import { IdSet } from '../fold/id-set.ts';
import {
  type Changes,
  type Head,
  NEW_HEAD,
  type PartitionState,
  windowKey,
} from '../fold/partition-state.ts';
import type { RejectedRecords } from '../fold/rejected.ts';
import type { WindowSize } from '../sizes.ts';
import type { Folding } from '../windows.ts';
import { alertsRow } from './alert-rows.ts';
import { readHead } from './heads.ts';
import * as rows from './window-rows.ts';

/** `overtaken`: another environment has committed since the state was loaded. */
export type Outcome = 'committed' | 'overtaken';

/** One epoch of a topic in the window table. Every call throws when the table does not answer. */
export class WindowStore {
  readonly #table: string;
  readonly #epoch: number;
  readonly #folding: Folding;

  constructor(table: string, epoch: number, folding: Folding) {
    this.#table = table;
    this.#epoch = epoch;
    this.#folding = folding;
  }

  /** Loads the head, then every window and id that may still change. */
  async load(partition: number): Promise<PartitionState> {
    const head = await this.#loadHead(partition);
    if (head.lastOffset < 0) return { head, windows: new Map(), ids: new Map() };
    const [windows, ids] = await Promise.all([
      this.#loadWindows(partition, head),
      this.#loadIds(partition, head),
    ]);
    return { head, windows, ids };
  }

  /** Writes all changes in one transaction if the head is still as loaded; nothing otherwise. */
  async commit(partition: number, loaded: Head, changes: Changes): Promise<Outcome> {
    try {
      await transact(this.#actions(partition, loaded, changes));
      return 'committed';
    } catch (error) {
      if (failedCondition(error) >= 0) return 'overtaken';
      throw error;
    }
  }

  /** Stores rejected records. It is idempotent, so it is called before the commit. */
  async saveRejected(partition: number, { quarantined, late }: RejectedRecords): Promise<void> {
    const quarantineKey = rows.quarantineOf(this.#epoch, partition);
    const lateKey = rows.lateOf(this.#epoch, partition);
    const clock = now();
    await putAll(this.#table, [
      ...quarantined.map((record) => rows.quarantineRow(quarantineKey, record)),
      ...late.map((record) => rows.lateRow(lateKey, record, clock)),
    ]);
  }

  async #loadHead(partition: number): Promise<Head> {
    const stored = await readHead(this.#table, this.#epoch, partition);
    if (!stored) return NEW_HEAD;
    const { partition: _, committedAt: __, ...head } = stored;
    return head;
  }

  async #loadWindows(partition: number, head: Head): Promise<PartitionState['windows']> {
    const sizes = await Promise.all(
      this.#folding.sizes.map(async (size, index) => {
        const pk = rows.windowsOf(this.#epoch, partition, size);
        const found = await this.#query(pk, this.#firstOpenStart(head, size));
        return found.map((row) => rows.readWindowRow(row, index, partition));
      }),
    );
    return new Map(
      sizes.flat().map(({ partition: _, writtenAt: __, ...item }) => {
        return [windowKey(item.size, item.start, item.bucket), item];
      }),
    );
  }

  async #loadIds(partition: number, head: Head): Promise<PartitionState['ids']> {
    const pk = rows.idsOf(this.#epoch, partition);
    const found = await this.#query(pk, this.#firstOpenStart(head, this.#folding.sizes[0]));
    const parts = Map.groupBy(found.map(rows.readIdsRow), ({ start }) => start);
    return new Map([...parts].map(([start, all]) => [start, IdSet.of(all.map(({ bytes }) => bytes))]));
  }

  /**
   * A lower bound for the starts of open windows: a window that starts earlier ends before stream time less the grace.
   */
  #firstOpenStart(head: Head, size: WindowSize): number {
    return Math.max(0, head.streamTime - this.#folding.graceMs - size.ms);
  }

  async #query(pk: string, from: number): Promise<Record<string, unknown>[]> {
    const items: Record<string, unknown>[] = [];
    const pages = paginateQuery(
      { client: dynamodb },
      {
        TableName: this.#table,
        ConsistentRead: true,
        KeyConditionExpression: 'pk = :pk and sk >= :from',
        ExpressionAttributeValues: { ':pk': pk, ':from': rows.padded(from) },
      },
    );
    for await (const { Items = [] } of pages) items.push(...Items);
    return items;
  }

  #actions(partition: number, loaded: Head, changes: Changes): Actions {
    const { lastOffset } = changes.head;
    const clock = now();
    const put = (Item: Record<string, unknown>) => ({ Put: { TableName: this.#table, Item } });
    const idsKey = rows.idsOf(this.#epoch, partition);
    return [
      this.#headAction(partition, loaded, changes, clock),
      ...[...changes.windows.values()].map((item) => {
        const size = this.#folding.sizes[item.size] as WindowSize;
        return put(
          rows.windowRow(rows.windowsOf(this.#epoch, partition, size), item, size, lastOffset, clock),
        );
      }),
      ...[...changes.ids].map(([start, ids]) => put(rows.idsRow(idsKey, start, ids, lastOffset, clock))),
      ...(changes.alerts.length > 0
        ? [put(alertsRow({ epoch: this.#epoch, partition }, lastOffset, changes.alerts, clock))]
        : []),
    ];
  }

  /** The condition makes the commit exactly-once: of two commits from the same state, one is refused. */
  #headAction(partition: number, loaded: Head, changes: Changes, clock: number): Actions[number] {
    const update = rows.headUpdate(changes, clock);
    const first = loaded.lastOffset < 0;
    return {
      Update: {
        TableName: this.#table,
        Key: rows.headKey(this.#epoch, partition),
        ...update,
        ConditionExpression: first ? 'attribute_not_exists(pk)' : '#lastOffset = :loaded',
        ExpressionAttributeValues: {
          ...update.ExpressionAttributeValues,
          ...(first ? {} : { ':loaded': loaded.lastOffset }),
        },
      },
    };
  }
}
