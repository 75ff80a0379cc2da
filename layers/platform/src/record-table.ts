import { z } from 'zod';
import type { Principal } from './access.ts';
import { batchGet } from './batch-get.ts';
import { listOf, readCursor, writeCursor } from './cursor.ts';
import { dynamodb, GetCommand, PutCommand, QueryCommand, UpdateCommand } from './dynamodb.ts';
import { tag, type Versions } from './entity-tags.ts';
import { ApiError, NotFoundError } from './errors.ts';
import { newId } from './ids.ts';
import { countAction, countRecords, demoCountAction } from './record-counter.ts';
import type { Fields, Item, RecordKind } from './record-kind.ts';
import { inOneOf, isWanted, rowMet, type Versioned, versionOf, withAttributes } from './record-versions.ts';
import { Id } from './schemas.ts';
import { failedCondition, transact } from './transactions.ts';

export interface RecordPage<R> {
  records: R[];
  next: string | undefined;
  total: number;
}

interface PageWanted<O> {
  order: O;
  descending?: boolean;
  size: number;
  cursor?: string | undefined;
  /** Whose cursor it is. */
  principal: Principal | undefined;
}

/** A DynamoDB table of records with the key `id`, listed in several orders, whose number is always known. */
export class RecordTable<R extends { id: string }, O extends string> {
  readonly #table: string;
  readonly #kind: RecordKind<R, O>;

  constructor(table: string, kind: RecordKind<R, O>) {
    this.#table = table;
    this.#kind = kind;
  }

  /** As the last write that was answered left it. @throws {NotFoundError} */
  async get(id: string): Promise<Versioned<R>> {
    const { Item } = await dynamodb.send(
      new GetCommand({ TableName: this.#table, Key: { id }, ConsistentRead: true }),
    );
    if (!Item) throw this.#unknown(id);
    return this.#versioned(Item);
  }

  /** Those of at most 100 ids that exist, in the order asked for. */
  async getMany(ids: readonly string[]): Promise<R[]> {
    const asked = [...new Set(ids)];
    const keys = asked.map((id) => ({ id }));
    const items = await batchGet(this.#table, keys);
    const found = new Map(items.map((item) => [item.id, this.#kind.recordOf(item)]));
    return asked.flatMap((id) => found.get(id) ?? []);
  }

  /** A record that has the id already was made by this request, sent before: it is answered as it is now. */
  async create(record: R): Promise<Versioned<R>> {
    const put = this.#put(record);
    const Put = { ...put, ConditionExpression: 'attribute_not_exists(id)' };
    try {
      await transact([{ Put }, countAction(this.#table, 1)]);
      return { record, version: put.Item.version };
    } catch (error) {
      if (failedCondition(error) !== 0) throw error;
      return this.get(record.id);
    }
  }

  /** @throws {NotFoundError} or {ApiError} 412 when the record is in none of the versions. */
  replace(record: R, versions: Versions): Promise<Versioned<R>> {
    const put = this.#put(record);
    const { version } = put.Item;
    const write = dynamodb.send(new PutCommand({ ...put, ...inOneOf(versions) }));
    return this.#settle(
      record.id,
      version,
      write.then(() => ({ record, version })),
    );
  }

  /** Changes some fields, or none. @throws {NotFoundError} or {ApiError} 412 when it is in none of the versions. */
  async change(id: string, fields: Fields<R>, versions: Versions): Promise<Versioned<R>> {
    const changed = this.#kind.attributesOf(fields);
    if (Object.keys(changed).length === 0) return this.#unchanged(id, versions);
    const version = newId();
    const update = new UpdateCommand({
      TableName: this.#table,
      Key: { id },
      ...withAttributes(inOneOf(versions), { ...changed, version }),
      ReturnValues: 'ALL_NEW',
    });
    const write = dynamodb.send(update);
    return this.#settle(
      id,
      version,
      write.then(({ Attributes = {} }) => this.#versioned(Attributes)),
    );
  }

  /** @throws {NotFoundError} or {ApiError} 412 when the record is in none of the versions. */
  async remove(id: string, versions: Versions): Promise<void> {
    const Delete = { TableName: this.#table, Key: { id }, ...inOneOf(versions) };
    try {
      await transact([{ Delete }, countAction(this.#table, -1)]);
    } catch (error) {
      throw this.#refusal(id, rowMet(error));
    }
  }

  /** One page and the number of all. @throws {ApiError} 400 for a cursor of another query or principal. */
  async page(wanted: PageWanted<O>): Promise<RecordPage<R>> {
    const [{ records, next }, total] = await Promise.all([this.#read(wanted), countRecords(this.#table)]);
    return { records, next, total };
  }

  /** Writes demo records, once in the life of the table: those deleted since do not come back. */
  async loadDemo(records: readonly R[]): Promise<void> {
    const puts = records.map((record) => ({
      Put: { ...this.#put(record), ConditionExpression: 'attribute_not_exists(id)' },
    }));
    try {
      await transact([demoCountAction(this.#table, records.length), ...puts]);
    } catch (error) {
      if (failedCondition(error) !== 0) throw error;
    }
  }

  async #read({ order, descending = false, size, cursor, principal }: PageWanted<O>) {
    const { index, attribute, schema } = this.#kind.orders[order];
    const list = listOf(principal, this.#kind.collection, order, descending ? 'down' : 'up');
    const place = cursor && readCursor(cursor, list, z.tuple([Id, schema]));
    const { Items = [], LastEvaluatedKey } = await dynamodb.send(
      new QueryCommand({
        TableName: this.#table,
        IndexName: index,
        KeyConditionExpression: 'kind = :kind',
        ExpressionAttributeValues: { ':kind': this.#kind.collection },
        ScanIndexForward: !descending,
        // One more than the page: it says whether a next page exists.
        Limit: size + 1,
        ...(place && {
          ExclusiveStartKey: { kind: this.#kind.collection, [attribute]: place[1], id: place[0] },
        }),
      }),
    );
    const items = Items.slice(0, size);
    const last = items.at(-1);
    const more = Items.length > size || LastEvaluatedKey !== undefined;
    const next = more && last ? writeCursor(list, [last.id, last[attribute]]) : undefined;
    return { records: items.map((item) => this.#kind.recordOf(item)), next };
  }

  /** The row of a record, in a version no row had before. */
  #put(record: R) {
    const { collection: kind } = this.#kind;
    const Item = { ...this.#kind.attributesOf(record), id: record.id, kind, version: newId() };
    return { TableName: this.#table, Item };
  }

  #versioned(row: Item): Versioned<R> {
    return { record: this.#kind.recordOf(row), version: versionOf(row) };
  }

  async #unchanged(id: string, versions: Versions): Promise<Versioned<R>> {
    const found = await this.get(id);
    if (isWanted(found.version, versions)) return found;
    throw this.#changedSince(id, found.version);
  }

  /**
   * What a write left. One whose answer was lost is sent again by the client of DynamoDB and meets what it wrote
   * itself: the row has the version it was to have.
   */
  async #settle(id: string, version: string, write: Promise<Versioned<R>>): Promise<Versioned<R>> {
    try {
      return await write;
    } catch (error) {
      const row = rowMet(error);
      if (row?.version === version) return this.#versioned(row);
      throw this.#refusal(id, row);
    }
  }

  #refusal(id: string, row: Item | undefined): ApiError {
    return row ? this.#changedSince(id, versionOf(row)) : this.#unknown(id);
  }

  #changedSince(id: string, version: string): ApiError {
    const { etag } = tag(version);
    const detail = `${this.#kind.collection}/${id} is another version now: ${etag}.`;
    return new ApiError('precondition-failed', detail, { headers: { etag } });
  }

  #unknown(id: string): NotFoundError {
    return new NotFoundError(`${this.#kind.collection}/${id}`);
  }
}
