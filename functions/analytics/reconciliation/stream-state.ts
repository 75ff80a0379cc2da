import { batchGet } from '@facturation/platform/batch-get';
import { chunksOf } from '@facturation/platform/chunks';
import { now } from '@facturation/platform/clock';
import { settingsOf } from '../epochs/epoch-settings.ts';
import { isAnsweredBy } from '../epochs/epochs.ts';
import { hashId, IdSet } from '../fold/id-set.ts';
import type { Conflicts } from '../read/conflicts.ts';
import { boundsOf, lateBelow, type ReadLate } from '../read/read-rejected.ts';
import type { WindowReader } from '../read/read-windows.ts';
import { JUDGING_SIZE } from '../sizes.ts';
import { rowsBetween } from '../store/rows-between.ts';
import type { ReadWindow } from '../store/stored.ts';
import { idsOf, isExpired, padded, readIdsRow, readWindowRow, windowsOf } from '../store/window-rows.ts';
import { type Aggregate, mergeAggregates } from '../windows.ts';

/** A record that the FACTURATION database refused, because its id had another content or time. */
export interface Refused {
  id: string;
  key: string;
  cents: number;
  /** ms */
  time: number;
}

/** A judging window, over all partitions. */
export class JudgingWindow {
  readonly #ids: IdSet;
  readonly #aggregates: ReadonlyMap<string, Aggregate>;

  constructor(ids: IdSet, aggregates: ReadonlyMap<string, Aggregate>) {
    this.#ids = ids;
    this.#aggregates = aggregates;
  }

  /** Whether it has counted a facture. */
  has(id: string): boolean {
    return this.#ids.has(hashId(id));
  }

  /** What it holds of a customer; the sum in cents. */
  of(customer: string): Pick<Aggregate, 'count' | 'sum'> {
    return this.#aggregates.get(customer) ?? { count: 0, sum: 0n };
  }
}

/** Rows of one answer to a query. */
const PAGE = 500;
const CONFLICTS_PER_PAGE = 100;
/** Windows that are read together, and partitions of them. */
const STARTS_AT_ONCE = 200;
const PARTS_AT_ONCE = 32;

/** More rows than a caller is ready to read. */
export class TooManyRowsError extends Error {}

/** What the engine has committed: windows with the ids that they counted, and what it counted as late. */
export class StreamState {
  readonly #table: string;
  readonly #partitions: number;
  readonly #reader: WindowReader;
  readonly #conflicts: Conflicts;

  constructor(table: string, partitions: number, reader: WindowReader, conflicts: Conflicts) {
    this.#table = table;
    this.#partitions = partitions;
    this.#reader = reader;
    this.#conflicts = conflicts;
  }

  /** Windows of 5 s by their starts, in ms. Ids that have expired are not in them. */
  async windowsAt(starts: readonly number[]): Promise<Map<number, JudgingWindow>> {
    const windows = new Map<number, JudgingWindow>();
    for (const some of chunksOf(starts, STARTS_AT_ONCE))
      for (const [start, window] of await this.#windowsAt(some)) windows.set(start, window);
    return windows;
  }

  /**
   * What was counted as late and has a time from `from` on, in ms. Nothing is late before its own time, so the list is
   * read from its end until the stream had not come so far. @throws {TooManyRowsError}
   */
  async lateSince(from: number, mostRows: number): Promise<ReadLate[]> {
    const { spans } = this.#reader;
    const late: ReadLate[] = [];
    let rows = 0;
    for await (const row of lateBelow(this.#table, boundsOf(await this.#reader.heads()))) {
      if (row.streamTime < from) break;
      if (++rows > mostRows) throw new TooManyRowsError(`More than ${mostRows} factures came late`);
      if (row.time >= from && isAnsweredBy(spans, row.epoch, row.time)) late.push(row);
    }
    return late;
  }

  /** The same of records that the database refused under an id that it had. @throws {TooManyRowsError} */
  async refusedSince(from: number, mostRows: number): Promise<Refused[]> {
    const refused: Refused[] = [];
    for (let before: string | undefined; ; ) {
      const rows = await this.#conflicts.newest(CONFLICTS_PER_PAGE, before);
      for (const { factureId: id, time, refused: content } of rows.filter((row) => row.time >= from)) {
        const { cents, customerID, nomClient } = content;
        refused.push({ id, time, cents, key: customerID ?? nomClient });
      }
      if (refused.length > mostRows) throw new TooManyRowsError(`More than ${mostRows} records were refused`);
      const last = rows.at(-1);
      if (!last || rows.length < CONFLICTS_PER_PAGE || last.time < from) return refused;
      before = last.position;
    }
  }

  async #windowsAt(starts: readonly number[]): Promise<[number, JudgingWindow][]> {
    const items = await this.#itemsAt(starts);
    const ids = await this.#idsBeside(items);
    const byStart = Map.groupBy(items, ({ start }) => start);
    return starts.map((start) => {
      const aggregates = new Map<string, Aggregate>();
      for (const [customer, partial] of (byStart.get(start) ?? []).flatMap((item) => [...item.aggregates]))
        aggregates.set(customer, mergeAggregates(aggregates.get(customer), partial));
      return [start, new JudgingWindow(IdSet.of(ids.get(start) ?? []), aggregates)];
    });
  }

  /** All items of some windows, which are found by their keys. */
  async #itemsAt(starts: readonly number[]): Promise<ReadWindow[]> {
    const places = new Map<string, Place>();
    for (const { epoch, from, to } of this.#reader.spans) {
      const { bucketCount = 0 } = (await settingsOf(this.#table, epoch)) ?? {};
      for (const start of starts.filter((one) => from <= one && one < to))
        for (const place of this.#placesIn(epoch, start, bucketCount)) places.set(nameOf(place), place);
    }
    const keys = [...places.values()].map(({ pk, sk }) => ({ pk, sk }));
    const rows = await batchGet(this.#table, keys, { ConsistentRead: true });
    return rows
      .filter((row) => !isExpired(row, now()))
      .flatMap((row) => {
        const place = places.get(nameOf(row as { pk: string; sk: string }));
        return place ? { ...readWindowRow(row, 0, place.partition), epoch: place.epoch } : [];
      });
  }

  #placesIn(epoch: number, start: number, bucketCount: number): Place[] {
    return upTo(this.#partitions).flatMap((partition) =>
      upTo(bucketCount).map((bucket) => ({
        epoch,
        partition,
        pk: windowsOf(epoch, partition, JUDGING_SIZE),
        sk: `${padded(start)}#${bucket}`,
      })),
    );
  }

  /** The ids that windows have counted, by start: a partition that has no item of a window has counted none. */
  async #idsBeside(items: readonly ReadWindow[]): Promise<Map<number, Uint8Array[]>> {
    const ids = new Map<number, Uint8Array[]>();
    const parts = Map.groupBy(items, ({ epoch, partition, start }) => `${idsOf(epoch, partition)} ${start}`);
    for (const chunk of chunksOf([...parts.values()], PARTS_AT_ONCE)) {
      const read = chunk.map(async ([{ epoch, partition, start } = NOWHERE]) => {
        const bounds = { from: `${padded(start)}#`, to: `${padded(start)}#~` };
        const query = { table: this.#table, pk: idsOf(epoch, partition), ...bounds };
        const rows = await Array.fromAsync(rowsBetween({ ...query, newestFirst: false, pageSize: PAGE }));
        return [start, rows.map((row) => readIdsRow(row).bytes)] as const;
      });
      for (const [start, bytes] of await Promise.all(read))
        ids.set(start, [...(ids.get(start) ?? []), ...bytes]);
    }
    return ids;
  }
}

/** Where an item of a window lies. */
interface Place {
  epoch: number;
  partition: number;
  pk: string;
  sk: string;
}

const nameOf = ({ pk, sk }: Pick<Place, 'pk' | 'sk'>): string => `${pk} ${sk}`;

const NOWHERE = { epoch: 0, partition: 0, start: 0 };

const upTo = (count: number): number[] => Array.from({ length: count }, (_, index) => index);
