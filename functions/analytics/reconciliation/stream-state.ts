import { isAnsweredBy } from '../epochs/epochs.ts';
import { hashId, IdSet } from '../fold/id-set.ts';
import type { Conflicts } from '../read/conflicts.ts';
import { boundsOf, lateBelow, type ReadLate } from '../read/read-rejected.ts';
import type { WindowReader } from '../read/read-windows.ts';
import { JUDGING_SIZE } from '../sizes.ts';
import { rowsBetween } from '../store/rows-between.ts';
import { idsOf, padded, readIdsRow, readWindowRow, windowsOf } from '../store/window-rows.ts';
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

  /** The window of 5 s that begins at a time, in ms. Ids that have expired are not in it. */
  async windowAt(start: number): Promise<JudgingWindow> {
    const epochs = this.#reader.spans.filter(({ from, to }) => from <= start && start < to);
    const numbers = Array.from({ length: this.#partitions }, (_, partition) => partition);
    const parts = await Promise.all(
      epochs.flatMap(({ epoch }) => numbers.map((partition) => this.#partOf(epoch, partition, start))),
    );
    const aggregates = new Map<string, Aggregate>();
    for (const [customer, partial] of parts.flatMap(({ windows }) => windows))
      aggregates.set(customer, mergeAggregates(aggregates.get(customer), partial));
    return new JudgingWindow(IdSet.of(parts.flatMap(({ ids }) => ids)), aggregates);
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

  async #partOf(epoch: number, partition: number, start: number) {
    const rowsOf = (pk: string) => {
      const bounds = { from: `${padded(start)}#`, to: `${padded(start)}#~` };
      const query = { table: this.#table, pk, ...bounds, newestFirst: false, pageSize: PAGE };
      return Array.fromAsync(rowsBetween(query));
    };
    const [ids, windows] = await Promise.all([
      rowsOf(idsOf(epoch, partition)),
      rowsOf(windowsOf(epoch, partition, JUDGING_SIZE)),
    ]);
    return {
      ids: ids.map((row) => readIdsRow(row).bytes),
      windows: windows.flatMap((row) => [...readWindowRow(row, 0, partition).aggregates]),
    };
  }
}
