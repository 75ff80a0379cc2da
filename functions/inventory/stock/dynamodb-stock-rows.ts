import { batchGet, batchGetTogether } from '@facturation/platform/batch-get';
import { dynamodb, QueryCommand } from '@facturation/platform/dynamodb';
import { getItem } from '@facturation/platform/get-item';
import type { Item } from '@facturation/platform/record-kind';
import { failedCondition, transact } from '@facturation/platform/transactions';
import { billedWith } from '../contract.ts';
import { fromRow } from '../products.ts';
import {
  ALL_SHARDS,
  freeKey,
  MOVEMENTS,
  movementKey,
  reservationKey,
  restockKey,
  stockIdOf,
} from './keys.ts';
import { movementOf } from './movement-row.ts';
import { actionsOf, type StockTables } from './stock-actions.ts';
import {
  type Movement,
  type Reservation,
  type Stock,
  StockChangedError,
  type StockRows,
  type StockWrite,
} from './stock-rows.ts';

/** Rows in DynamoDB. */
export class DynamoDbStockRows implements StockRows {
  readonly #tables: StockTables;

  constructor(tables: StockTables) {
    this.#tables = tables;
  }

  async stocks(products: readonly string[]): Promise<Map<string, Stock>> {
    const { stock, products: table } = this.#tables;
    const asked = products.flatMap((id) => [
      { table, item: { id } },
      { table: stock, item: freeKey(id) },
    ]);
    const found = await batchGetTogether(asked, { ConsistentRead: true });
    const [own, kept] = [
      found.filter((row) => row.table === table),
      found.filter((row) => row.table === stock),
    ];
    const free = new Map(kept.map(({ item }) => [item.id, item.free as number]));
    return new Map(
      own.map(({ item }) => {
        const product = fromRow(item);
        const { stocked: isStocked } = billedWith(product);
        const { id, quantity } = product;
        return [id, { free: free.get(freeKey(id).id), quantity, isStocked }];
      }),
    );
  }

  async reservation(bill: string): Promise<Reservation | undefined> {
    const row = await getItem(this.#tables.stock, reservationKey(bill));
    return row && reservationOf(row);
  }

  async movement(product: string, id: string): Promise<Movement | undefined> {
    const row = await getItem(this.#tables.stock, movementKey(product, id));
    return row && movementOf(row);
  }

  async isRestocked(product: string, creditNote: string): Promise<boolean> {
    return (await getItem(this.#tables.stock, restockKey(product, creditNote))) !== undefined;
  }

  async heldSince(untilMs: number, limit: number): Promise<Reservation[]> {
    const shards = await Promise.all(ALL_SHARDS.map((shard) => this.#heldIn(shard, untilMs, limit)));
    return shards
      .flat()
      .sort((one, other) => one.sinceMs - other.sinceMs)
      .slice(0, limit);
  }

  async write(writes: readonly StockWrite[]): Promise<void> {
    try {
      await transact(writes.flatMap((write) => actionsOf(write, this.#tables)));
    } catch (error) {
      throw failedCondition(error) >= 0 ? new StockChangedError({ cause: error }) : error;
    }
  }

  /** The pieces that are free of those products that somebody keeps account of. */
  async free(products: readonly string[], { ConsistentRead = false } = {}): Promise<Map<string, number>> {
    if (products.length === 0) return new Map();
    const rows = await batchGet(this.#tables.stock, products.map(freeKey), { ConsistentRead });
    const found = new Map(rows.map(({ id, free }) => [id, free as number]));
    return new Map(
      products.flatMap((product) => {
        const free = found.get(freeKey(product).id);
        return free === undefined ? [] : [[product, free] as const];
      }),
    );
  }

  /** Movements of a product, the newest first. `before`: the id of the one behind which they begin. */
  async movements(product: string, limit: number, before?: string): Promise<Movement[]> {
    const { Items = [] } = await dynamodb.send(
      new QueryCommand({
        TableName: this.#tables.stock,
        KeyConditionExpression: 'id = :id AND begins_with(sort, :movements)',
        ExpressionAttributeValues: { ':id': stockIdOf(product), ':movements': MOVEMENTS },
        ScanIndexForward: false,
        ConsistentRead: true,
        Limit: limit,
        ...(before && { ExclusiveStartKey: movementKey(product, before) }),
      }),
    );
    return Items.map(movementOf);
  }

  async #heldIn(shard: string, untilMs: number, limit: number): Promise<Reservation[]> {
    const { Items = [] } = await dynamodb.send(
      new QueryCommand({
        TableName: this.#tables.stock,
        IndexName: 'byAge',
        KeyConditionExpression: 'heldShard = :shard AND sinceMs <= :untilMs',
        ExpressionAttributeValues: { ':shard': shard, ':untilMs': untilMs },
        Limit: limit,
      }),
    );
    return Items.map(reservationOf);
  }
}

const reservationOf = ({ bill, fence, status = 'held', pieces = {}, sinceMs }: Item): Reservation =>
  ({ bill, fence, status, pieces, sinceMs }) as Reservation;
