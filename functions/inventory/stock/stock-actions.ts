import { present } from '@facturation/platform/record-members';
import type { Action } from '@facturation/platform/record-transaction';
import { freeKey, movementKey, reservationKey, restockKey, shardOf } from './keys.ts';
import type { Reservation, StockWrite } from './stock-rows.ts';

export interface StockTables {
  stock: string;
  products: string;
}

/** How long it is remembered that a reservation was released or confirmed. */
const REMEMBERED_S = 86_400;

const ABSENT = 'attribute_not_exists(id)';
/** A word that DynamoDB reserves. */
const FREE = { '#free': 'free' };

type ActionOf = {
  [A in StockWrite['act']]: (write: Extract<StockWrite, { act: A }>, stock: string) => Action;
};

const ACTIONS: ActionOf = {
  open: ({ product, quantity }, stock) => putNew(stock, { ...freeKey(product), free: quantity }),
  begin: ({ product, free }, stock) => putNew(stock, { ...freeKey(product), free }),
  move: ({ product, by }, stock) => ({
    Update: {
      TableName: stock,
      Key: freeKey(product),
      UpdateExpression: 'SET #free = #free + :by',
      // Of a row that is not there, no comparison holds.
      ConditionExpression: '#free >= :least',
      ExpressionAttributeNames: FREE,
      ExpressionAttributeValues: { ':by': by, ':least': Math.max(0, -by) },
    },
  }),
  set: ({ product, from, to }, stock) => ({
    Update: {
      TableName: stock,
      Key: freeKey(product),
      UpdateExpression: 'SET #free = :to',
      ConditionExpression: '#free = :from',
      ExpressionAttributeNames: FREE,
      ExpressionAttributeValues: { ':from': from, ':to': to },
    },
  }),
  end: ({ product }, stock) => ({ Delete: { TableName: stock, Key: freeKey(product) } }),
  note: ({ product, movement }, stock) =>
    // The id is in the key.
    putNew(stock, { ...present(movement), ...movementKey(product, movement.id) }),
  mark: ({ product, creditNote }, stock) => putNew(stock, { ...restockKey(product, creditNote) }),
  reserve: ({ before, after }, stock) => ({
    Put: { TableName: stock, Item: rowOf(after), ...asRead(before) },
  }),
};

/** The actions of a transaction that are a write. */
export function actionsOf(write: StockWrite, { stock, products }: StockTables): Action[] {
  const toAction = ACTIONS[write.act] as (write: StockWrite, stock: string) => Action;
  const action = toAction(write, stock);
  return write.act === 'open' ? [checkProduct(write, products), action] : [action];
}

const putNew = (TableName: string, Item: object): Action => ({
  Put: { TableName, Item: { ...Item }, ConditionExpression: ABSENT },
});

/** While no row keeps account, the `quantity` of the product's row may still be written. */
const checkProduct = (
  { product, quantity }: { product: string; quantity: number },
  TableName: string,
): Action => ({
  ConditionCheck: {
    TableName,
    Key: { id: product },
    ConditionExpression: 'quantity = :quantity',
    ExpressionAttributeValues: { ':quantity': quantity },
  },
});

/** One that is held is in the index; another one goes by itself. */
function rowOf({ bill, fence, status, pieces, sinceMs }: Reservation) {
  const kept =
    status === 'held'
      ? { heldShard: shardOf(bill) }
      : { expiration: Math.floor(sinceMs / 1000) + REMEMBERED_S };
  return { ...reservationKey(bill), bill, fence, status, pieces, sinceMs, ...kept };
}

/** Fence and status say together which reservation it is. */
const asRead = (before: Reservation | undefined) =>
  before
    ? {
        ConditionExpression: 'fence = :fence AND #status = :status',
        ExpressionAttributeNames: { '#status': 'status' },
        ExpressionAttributeValues: { ':fence': before.fence, ':status': before.status },
      }
    : { ConditionExpression: ABSENT };
