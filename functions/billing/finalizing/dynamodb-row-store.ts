import { isDeepStrictEqual } from 'node:util';
import { batchGetTogether } from '@facturation/platform/batch-get';
import {
  ConditionalCheckFailedException,
  DeleteCommand,
  dynamodb,
  PutCommand,
  QueryCommand,
  UpdateCommand,
  unmarshall,
} from '@facturation/platform/dynamodb';
import { getItem } from '@facturation/platform/get-item';
import { transact } from '@facturation/platform/transactions';
import { cancellationsOf } from '@facturation/platform/write-conflicts';
import { actionOf } from './dynamodb-expressions.ts';
import {
  type Attributes,
  ExpectationError,
  type Key,
  type Lease,
  MAX_LEASE_MS,
  type Part,
  type RowStore,
  type TableName,
  UnwritableError,
  type Write,
} from './row-store.ts';

/** The name of each table in this deployment; a function names those that it uses. */
export type TableNames = Readonly<Partial<Record<TableName, string>>>;

/** Rows in DynamoDB. */
export class DynamoDbRowStore implements RowStore {
  readonly #names: TableNames;

  constructor(names: TableNames) {
    this.#names = names;
  }

  async get(key: Key): Promise<Attributes | undefined> {
    const item = await getItem(this.#name(key.table), primaryKey(key));
    return item && attributesOf(item);
  }

  async getAll(keys: readonly Key[]): Promise<(Attributes | undefined)[]> {
    const wanted = keys.map((key) => ({ table: this.#name(key.table), item: primaryKey(key) }));
    const found = new Map(
      (await batchGetTogether(wanted, { ConsistentRead: true })).map(({ table, item }) => [
        nameOf(table, item),
        attributesOf(item),
      ]),
    );
    return wanted.map(({ table, item }) => found.get(nameOf(table, item)));
  }

  async list(
    table: TableName,
    id: string,
    limit: number,
    part?: Part,
  ): Promise<(Attributes & { sort: string })[]> {
    const { Items = [] } = await dynamodb.send(
      new QueryCommand({
        TableName: this.#name(table),
        KeyConditionExpression: part ? 'id = :id AND begins_with(sort, :prefix)' : 'id = :id',
        ExpressionAttributeValues: { ':id': id, ...(part && { ':prefix': part.prefix }) },
        ConsistentRead: true,
        Limit: limit,
        ...(part?.after !== undefined && { ExclusiveStartKey: { id, sort: part.after } }),
      }),
    );
    return Items.map((item) => ({ ...attributesOf(item), sort: `${item.sort}` }));
  }

  async write(writes: readonly Write[]): Promise<void> {
    const [only] = writes;
    const write =
      writes.length === 1 && only && isIdempotent(only) ? this.#writeOne(only) : this.#writeAll(writes);
    await write.catch((error: Error) => {
      throw isUnwritable(error) ? new UnwritableError(error.message, { cause: error }) : error;
    });
  }

  async lease(key: Key, { untilMs, nowMs, holder }: Lease): Promise<Attributes | undefined> {
    const { Attributes: row } = await dynamodb
      .send(
        new UpdateCommand({
          TableName: this.#name(key.table),
          Key: primaryKey(key),
          UpdateExpression: 'SET leasedUntilMs = :untilMs, leaseHolder = :holder',
          ConditionExpression: FREE,
          ExpressionAttributeValues: {
            ':untilMs': untilMs,
            ':nowMs': nowMs,
            ':farMs': nowMs + MAX_LEASE_MS,
            ':holder': holder,
          },
          ReturnValues: 'ALL_NEW',
        }),
      )
      .catch((error: unknown) => {
        if (error instanceof ConditionalCheckFailedException) return { Attributes: undefined };
        throw error;
      });
    return row && attributesOf(row);
  }

  async #writeAll(writes: readonly Write[]): Promise<void> {
    try {
      await transact(
        writes.map((write) => actionOf(write, this.#name(write.key.table), primaryKey(write.key))),
      );
    } catch (error) {
      const failed = cancellationsOf(error).flatMap(({ Code }, index) =>
        Code === 'ConditionalCheckFailed' ? [index] : [],
      );
      throw failed.length > 0 ? new ExpectationError(failed, { cause: error }) : error;
    }
  }

  /**
   * One row alone, at half the price of a transaction. Where the answer of the first attempt was lost, the client of
   * DynamoDB sends it again and meets what it wrote itself.
   */
  async #writeOne(write: Write): Promise<void> {
    const { Put, Update, Delete } = actionOf(write, this.#name(write.key.table), primaryKey(write.key));
    const ReturnValuesOnConditionCheckFailure = 'ALL_OLD';
    try {
      if (Put) await dynamodb.send(new PutCommand({ ...Put, ReturnValuesOnConditionCheckFailure }));
      if (Update) await dynamodb.send(new UpdateCommand({ ...Update, ReturnValuesOnConditionCheckFailure }));
      if (Delete) await dynamodb.send(new DeleteCommand(Delete));
    } catch (error) {
      if (!(error instanceof ConditionalCheckFailedException)) throw error;
      const met = error.Item && attributesOf(unmarshall(error.Item));
      if (!met || !isWritten(write, met)) throw new ExpectationError([0], { cause: error });
    }
  }

  #name(table: TableName): string {
    const name = this.#names[table];
    if (!name) throw new Error(`This function has no table ${table}.`);
    return name;
  }
}

const FREE =
  'attribute_exists(id) AND (attribute_not_exists(leasedUntilMs) OR leasedUntilMs <= :nowMs OR leasedUntilMs > :farMs OR leaseHolder = :holder)';

const primaryKey = ({ id, sort }: Key) => ({ id, ...(sort !== undefined && { sort }) });
const nameOf = (table: string, { id, sort }: Record<string, unknown>): string =>
  JSON.stringify([table, id, sort ?? null]);

function attributesOf({ id: _, sort: __, ...attributes }: Record<string, unknown>): Attributes {
  return attributes;
}

function isWritten(write: Write, met: Attributes): boolean {
  if (write.act === 'put') return isDeepStrictEqual(met, write.row);
  return (
    write.act === 'change' &&
    Object.entries(write.row).every(([name, value]) => isDeepStrictEqual(met[name], value))
  );
}

/**
 * Whether a write may be sent again without the token of a transaction. An addition would count twice; a check alone has
 * no call of its own.
 */
const isIdempotent = ({ act }: Write): boolean => act !== 'check' && act !== 'add';

const isUnwritable = (error: Error): boolean =>
  error.name === 'ValidationException' ||
  cancellationsOf(error).some(({ Code }) => Code === 'ValidationError');
