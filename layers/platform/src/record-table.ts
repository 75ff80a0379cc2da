import { z } from 'zod';
import { batchGet } from './batch-get.ts';
import { readCursor, writeCursor } from './cursor.ts';
import {
  ConditionalCheckFailedException,
  dynamodb,
  GetCommand,
  PutCommand,
  QueryCommand,
  UpdateCommand,
} from './dynamodb.ts';
import { NotFoundError } from './errors.ts';
import { countAction, countRecords, demoCountAction } from './record-counter.ts';
import { Id } from './schemas.ts';
import { failedCondition, transact } from './transactions.ts';

type Item = Record<string, unknown>;

/** Some fields of a record; `undefined` stands for one not given. */
export type Fields<R> = { [F in keyof R]?: R[F] | undefined };

/** An order a collection can be read in: an index and the attribute it sorts by. */
export interface Order {
  index: string;
  attribute: string;
  /** What a cursor may hold for the attribute. */
  schema: z.ZodType;
}

/** By id, which every table has: demo rows first, then by the time of creation, since ids are UUIDv7. */
export const BY_ID: Order = { index: 'byId', attribute: 'id', schema: Id };

/** How one kind of record lies in its table. */
export interface RecordKind<R extends { id: string }, O extends string> {
  /** Name of the collection, as in its path; the partition key of every index. */
  collection: string;
  orders: Record<O, Order>;
  /** The attributes of some fields, with those the indexes sort by. */
  attributesOf(fields: Fields<R>): Item;
  recordOf(item: Item): R;
}

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
}

/** A DynamoDB table of records with the key `id`, listed in several orders, whose number is always known. */
export class RecordTable<R extends { id: string }, O extends string> {
  readonly #table: string;
  readonly #kind: RecordKind<R, O>;

  constructor(table: string, kind: RecordKind<R, O>) {
    this.#table = table;
    this.#kind = kind;
  }

  /** @throws {NotFoundError} */
  async get(id: string): Promise<R> {
    const { Item } = await dynamodb.send(new GetCommand({ TableName: this.#table, Key: { id } }));
    if (!Item) throw this.#unknown(id);
    return this.#kind.recordOf(Item);
  }

  /** Those of at most 100 ids that exist, in the order asked for. */
  async getMany(ids: readonly string[]): Promise<R[]> {
    const items = await batchGet(this.#table, [...new Set(ids)]);
    const found = new Map(items.map((item) => [item.id, this.#kind.recordOf(item)]));
    return [...new Set(ids)].flatMap((id) => found.get(id) ?? []);
  }

  async create(record: R): Promise<void> {
    const Put = this.#put(record, 'attribute_not_exists(id)');
    await transact([{ Put }, countAction(this.#table, 1)]);
  }

  /** @throws {NotFoundError} */
  async replace(record: R): Promise<void> {
    const put = new PutCommand(this.#put(record, 'attribute_exists(id)'));
    await this.#existing(record.id, dynamodb.send(put));
  }

  /** Changes some fields, or none. @throws {NotFoundError} */
  async change(id: string, fields: Fields<R>): Promise<R> {
    const attributes = Object.entries(this.#kind.attributesOf(fields));
    if (attributes.length === 0) return this.get(id);
    const update = new UpdateCommand({
      TableName: this.#table,
      Key: { id },
      UpdateExpression: `SET ${attributes.map((_, i) => `#${i} = :${i}`).join(', ')}`,
      ConditionExpression: 'attribute_exists(id)',
      ExpressionAttributeNames: Object.fromEntries(attributes.map(([name], i) => [`#${i}`, name])),
      ExpressionAttributeValues: Object.fromEntries(attributes.map(([, value], i) => [`:${i}`, value])),
      ReturnValues: 'ALL_NEW',
    });
    const { Attributes = {} } = await this.#existing(id, dynamodb.send(update));
    return this.#kind.recordOf(Attributes);
  }

  /** @throws {NotFoundError} */
  async remove(id: string): Promise<void> {
    const Delete = { TableName: this.#table, Key: { id }, ConditionExpression: 'attribute_exists(id)' };
    await this.#existing(id, transact([{ Delete }, countAction(this.#table, -1)]));
  }

  /** One page and the number of all. @throws {ApiError} 400 for a cursor of another query. */
  async page(wanted: PageWanted<O>): Promise<RecordPage<R>> {
    const [{ records, next }, total] = await Promise.all([this.#read(wanted), countRecords(this.#table)]);
    return { records, next, total };
  }

  /** Writes demo records, once in the life of the table: those deleted since do not come back. */
  async loadDemo(records: readonly R[]): Promise<void> {
    const puts = records.map((record) => ({ Put: this.#put(record, 'attribute_not_exists(id)') }));
    try {
      await transact([demoCountAction(this.#table, records.length), ...puts]);
    } catch (error) {
      if (failedCondition(error) !== 0) throw error;
    }
  }

  async #read({ order, descending = false, size, cursor }: PageWanted<O>) {
    const { index, attribute, schema } = this.#kind.orders[order];
    const query = `${this.#kind.collection} by ${order} ${descending ? 'down' : 'up'}`;
    const place = cursor && readCursor(cursor, query, z.tuple([Id, schema]));
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
    const next = more && last ? writeCursor(query, [last.id, last[attribute]]) : undefined;
    return { records: items.map((item) => this.#kind.recordOf(item)), next };
  }

  #put(record: R, condition: string) {
    const Item = { ...this.#kind.attributesOf(record), id: record.id, kind: this.#kind.collection };
    return { TableName: this.#table, Item, ConditionExpression: condition };
  }

  async #existing<T>(id: string, write: Promise<T>): Promise<T> {
    try {
      return await write;
    } catch (error) {
      const missing = error instanceof ConditionalCheckFailedException || failedCondition(error) === 0;
      throw missing ? this.#unknown(id) : error;
    }
  }

  #unknown(id: string): NotFoundError {
    return new NotFoundError(`${this.#kind.collection}/${id}`);
  }
}
