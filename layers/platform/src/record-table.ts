import { batchGet } from './batch-get.ts';
import { dynamodb, PutCommand } from './dynamodb.ts';
import type { Versions } from './entity-tags.ts';
import { type ApiError, NotFoundError } from './errors.ts';
import { getItem } from './get-item.ts';
import { newId } from './ids.ts';
import { countAction, countRecords, demoCountAction } from './record-counter.ts';
import type { Item, RecordKind } from './record-kind.ts';
import { type PageWanted, readPage } from './record-pages.ts';
import { readSearch, type SearchWanted } from './record-search.ts';
import { type Action, writeTogether } from './record-transaction.ts';
import { changedSince, inOneOf, rowMet, type Versioned, versionOf } from './record-versions.ts';
import { failedCondition, transact } from './transactions.ts';

export interface RecordPage<R> {
  records: R[];
  next: string | undefined;
  total: number;
}

/**
 * A DynamoDB table of records with the key `id`. It lists them in several orders and always knows their number. Actions
 * may be added to a write: they are written in one transaction with the record, or nothing is (`writeTogether`). A
 * write waits for other writes of the record, and fails with an `UnavailableError` when that takes too long.
 */
export class RecordTable<R extends { id: string }, O extends string> {
  readonly #table: string;
  readonly #kind: RecordKind<R, O>;

  constructor(table: string, kind: RecordKind<R, O>) {
    this.#table = table;
    this.#kind = kind;
  }

  /** The record, including every acknowledged write. @throws {NotFoundError} */
  async get(id: string): Promise<Versioned<R>> {
    const row = await getItem(this.#table, { id });
    if (!row) throw this.#unknown(id);
    return this.#versioned(row);
  }

  /** The existing records among at most 100 ids, in the order of the ids. */
  async getMany(ids: readonly string[]): Promise<R[]> {
    const asked = [...new Set(ids)];
    const keys = asked.map((id) => ({ id }));
    const items = await batchGet(this.#table, keys);
    const found = new Map(items.map((item) => [item.id, this.#kind.recordOf(item)]));
    return asked.flatMap((id) => found.get(id) ?? []);
  }

  /**
   * Creates a record. If one with its id exists, an earlier attempt of the same request has created it together with
   * the added actions, and its current state is returned. `version`: of the record, which added actions may name.
   * @throws {AddedConditionError}
   */
  async create(record: R, added: readonly Action[] = [], version = newId()): Promise<Versioned<R>> {
    const put = this.#put(record, version);
    const Put = { ...put, ConditionExpression: 'attribute_not_exists(id)' };
    try {
      await writeTogether([{ Put }, countAction(this.#table, 1)], added);
      return { record, version: put.Item.version };
    } catch (error) {
      if (failedCondition(error) !== 0) throw error;
      return this.get(record.id);
    }
  }

  /** @throws {NotFoundError}, {ApiError} 412 when it has none of the versions, {AddedConditionError} */
  async replace(
    record: R,
    versions: Versions,
    added: readonly Action[] = [],
    version = newId(),
  ): Promise<Versioned<R>> {
    const Put = { ...this.#put(record, version), ...inOneOf(versions) };
    try {
      await (added.length > 0 ? writeTogether([{ Put }], added) : dynamodb.send(new PutCommand(Put)));
      return { record, version };
    } catch (error) {
      const row = rowMet(error);
      // When the answer was lost, the client of DynamoDB has sent it again, and has met what it wrote itself.
      if (row?.version === version) return this.#versioned(row);
      throw this.#refusal(record.id, row);
    }
  }

  /** @throws {NotFoundError}, {ApiError} 412 when it has none of the versions, {AddedConditionError} */
  async remove(id: string, versions: Versions, added: readonly Action[] = []): Promise<void> {
    const Delete = { TableName: this.#table, Key: { id }, ...inOneOf(versions) };
    try {
      await writeTogether([{ Delete }, countAction(this.#table, -1)], added);
    } catch (error) {
      throw this.#refusal(id, rowMet(error));
    }
  }

  /** One page and the number of all. @throws {ApiError} 400 for a cursor of another query or principal. */
  async page(wanted: PageWanted<O>): Promise<RecordPage<R>> {
    const [page, total] = await Promise.all([
      readPage(this.#table, this.#kind, wanted),
      countRecords(this.#table),
    ]);
    return { ...page, total };
  }

  /**
   * One page of the records that begin with a text in one of these orders, case and accents ignored; see `readSearch`.
   * @throws {ApiError} 400 for a cursor of another query or principal
   */
  search(orders: readonly O[], wanted: SearchWanted): Promise<Omit<RecordPage<R>, 'total'>> {
    return readSearch(this.#table, this.#kind, orders, wanted);
  }

  /**
   * Writes demo records, once in the life of the table: those deleted since do not come back. `added`: what is written
   * with each of them.
   */
  async loadDemo<D extends R>(
    records: readonly D[],
    added: (record: D, version: string) => readonly Action[] = () => [],
  ): Promise<void> {
    const puts = records.flatMap((record) => {
      const Put = this.#put(record);
      return [
        { Put: { ...Put, ConditionExpression: 'attribute_not_exists(id)' } },
        ...added(record, Put.Item.version),
      ];
    });
    try {
      await transact([demoCountAction(this.#table, records.length), ...puts]);
    } catch (error) {
      if (failedCondition(error) !== 0) throw error;
    }
  }

  /** The row of a record, with a new version. */
  #put(record: R, version = newId()) {
    const kind = this.#kind.partitionOf?.(record.id) ?? this.#kind.collection;
    const Item = { ...this.#kind.attributesOf(record), id: record.id, kind, version };
    return { TableName: this.#table, Item };
  }

  #versioned(row: Item): Versioned<R> {
    return { record: this.#kind.recordOf(row), version: versionOf(row) };
  }

  #refusal(id: string, row: Item | undefined): ApiError {
    return row ? this.#changedSince(id, versionOf(row)) : this.#unknown(id);
  }

  #changedSince(id: string, version: string): ApiError {
    return changedSince(`${this.#kind.collection}/${id}`, version);
  }

  #unknown(id: string): NotFoundError {
    return new NotFoundError(`${this.#kind.collection}/${id}`);
  }
}
