import type { Actor } from '@facturation/platform/audit';
import type { Records } from '@facturation/platform/audited-records';
import { now } from '@facturation/platform/clock';
import type { Versions } from '@facturation/platform/entity-tags';
import { type Action, AddedConditionError } from '@facturation/platform/record-transaction';
import type { Versioned } from '@facturation/platform/record-versions';
import { billedWith } from '../contract.ts';
import { type Product, productTable } from '../products.ts';
import { settingWrites } from './movements.ts';
import { openedStocks } from './open-stock.ts';
import { stockRows, stockTables } from './stock.ts';
import { actionsOf } from './stock-actions.ts';
import { type Stock, StockChangedError } from './stock-rows.ts';

/** Products as they are answered: their `quantity` is what is free, where they are stocked. */
export async function withFree(
  products: readonly Product[],
  options: { ConsistentRead?: boolean } = {},
): Promise<Product[]> {
  const stocked = products.filter(isStocked).map(({ id }) => id);
  const free = await stockRows.free(stocked, options);
  return products.map((product) => ({ ...product, quantity: free.get(product.id) ?? product.quantity }));
}

/**
 * The table of products together with their stock, for one change by somebody. Where `setsQuantity`, the `quantity` that
 * is written becomes what is free; otherwise stock stays as it is, unless the product begins to be stocked. A write may
 * fail with a `StockChangedError`: then it is to be read again.
 */
export class StockedProducts implements Records<Product> {
  readonly #actor: Actor;
  readonly #setsQuantity: boolean;
  #stock: Stock | undefined;

  constructor(actor: Actor, { setsQuantity }: { setsQuantity: boolean }) {
    this.#actor = actor;
    this.#setsQuantity = setsQuantity;
  }

  async get(id: string): Promise<Versioned<Product>> {
    const found = await productTable.get(id);
    const stocks = this.#setsQuantity
      ? openedStocks([id], { rows: stockRows, nowMs: now })
      : stockRows.stocks([id]);
    this.#stock = (await stocks).get(id);
    const { record } = found;
    const quantity = (isStocked(record) ? this.#stock?.free : undefined) ?? record.quantity;
    return { ...found, record: { ...record, quantity } };
  }

  async create(product: Product, added: readonly Action[], version: string): Promise<Versioned<Product>> {
    const made = await productTable.create(product, [...this.#setting(product), ...added], version);
    const [record = made.record] = await withFree([made.record], { ConsistentRead: true });
    return { ...made, record };
  }

  /** Of what was read last. */
  async replace(product: Product, versions: Versions, added: readonly Action[], version: string) {
    const isSet = this.#setsQuantity || !this.#stock?.isStocked;
    const all = [...(isSet ? this.#setting(product) : []), ...added];
    try {
      return await productTable.replace(product, versions, all, version);
    } catch (error) {
      throw error instanceof AddedConditionError ? new StockChangedError({ cause: error }) : error;
    }
  }

  /** What is reserved of it then goes nowhere. */
  remove(id: string, versions: Versions, added: readonly Action[]): Promise<void> {
    return productTable.remove(id, versions, [
      ...actionsOf({ act: 'end', product: id }, stockTables),
      ...added,
    ]);
  }

  loadDemo(products: readonly Product[], added: (product: Product, version: string) => readonly Action[]) {
    return productTable.loadDemo(products, (product, version) => [
      ...this.#setting(product),
      ...added(product, version),
    ]);
  }

  #setting(product: Product): Action[] {
    if (!isStocked(product)) return [];
    const writes = settingWrites(product.id, this.#stock, product.quantity, this.#actor);
    return writes.flatMap((write) => actionsOf(write, stockTables));
  }
}

const isStocked = (product: Product): boolean => billedWith(product).stocked;
