import { randomUUID } from 'node:crypto';
import type { StockLine } from '../../functions/inventory/contract.ts';
import * as given from '../steps/given.ts';
import * as when from '../steps/when.ts';
import { eventually } from '../support/eventually.ts';
import { moveStock } from '../support/move-stock.ts';
import { ownTables } from '../support/own-tables.ts';

beforeAll(ownTables);

const freeOf = async (id: string): Promise<number> => (await when.get(`/products/${id}`)).body.quantity;
const allFree = async (ids: readonly string[]): Promise<number[]> => {
  const { body } = await when.get(`/products?${ids.map((id) => `id=${id}`).join('&')}`);
  return body._embedded.products.map(({ quantity }: { quantity: number }) => quantity);
};
const line = (productID: string, quantity: number): StockLine => ({ productID, quantity });
const aProductOf = async (quantity: number): Promise<string> => (await given.aProduct({ quantity })).id;

/** A bill of the tests, which is kept nowhere. */
const aBill = (bill = randomUUID()) => ({
  id: bill,
  reserve: (fence: number, ...lines: StockLine[]) => moveStock({ action: 'reserve', bill, fence, lines }),
  release: (fence: number) => moveStock({ action: 'release', bill, fence }),
  confirm: (fence: number) => moveStock({ action: 'confirm', bill, fence }),
});

describe('given a bill that reserves', () => {
  it('all lines are reserved, or none, and what lacks is named with what is free', async () => {
    const [much, little, bill] = [await aProductOf(9), await aProductOf(2), aBill()];
    expect(await bill.reserve(0, line(much, 4), line(little, 3))).toEqual({
      status: 'insufficient',
      lines: [{ productID: little, wanted: 3, free: 2 }],
    });
    expect([await freeOf(much), await freeOf(little)]).toEqual([9, 2]);
    expect(await bill.reserve(0, line(much, 4), line(little, 2))).toEqual({ status: 'reserved' });
    expect([await freeOf(much), await freeOf(little)]).toEqual([5, 0]);
  });

  it('asked again it has reserved once', async () => {
    const [product, bill] = [await aProductOf(9), aBill()];
    for (let times = 0; times < 3; times++)
      expect(await bill.reserve(1, line(product, 4))).toEqual({ status: 'reserved' });
    expect(await freeOf(product)).toBe(5);
  });

  it('a higher fence takes over what a lower one holds, and the lower one comes too late', async () => {
    const [one, other, bill] = [await aProductOf(9), await aProductOf(9), aBill()];
    await bill.reserve(1, line(one, 9));
    expect(await bill.reserve(2, line(one, 8), line(other, 2))).toEqual({ status: 'reserved' });
    expect([await freeOf(one), await freeOf(other)]).toEqual([1, 7]);
    expect(await bill.reserve(1, line(one, 1))).toEqual({ status: 'superseded' });
    await bill.reserve(3);
    expect([await freeOf(one), await freeOf(other)]).toEqual([9, 9]);
  });

  it('ninety products are reserved together, and ninety others in their place', async () => {
    const ninety = async () => {
      const products: string[] = [];
      while (products.length < 90)
        products.push(...(await Promise.all(Array.from({ length: 10 }, () => aProductOf(1)))));
      return products;
    };
    const [before, after] = [await ninety(), await ninety()];
    const bill = aBill();
    expect(await bill.reserve(0, ...before.map((id) => line(id, 1)))).toEqual({ status: 'reserved' });
    expect(await bill.reserve(1, ...after.map((id) => line(id, 1)))).toEqual({ status: 'reserved' });
    expect([await allFree(before), await allFree(after)]).toEqual([before.map(() => 1), after.map(() => 0)]);
    await bill.release(1);
    expect(await allFree(after)).toEqual(after.map(() => 1));
  }, 60_000);

  it('products that are gone, or not stocked, are left out', async () => {
    const [kept, gone] = [await aProductOf(9), await aProductOf(9)];
    const { id: service } = await given.aProduct({ quantity: 1, stocked: false });
    const bill = aBill();
    await bill.reserve(0, line(gone, 2));
    await when.request('DELETE', `/products/${gone}`);
    const lines = [line(kept, 1), line(gone, 2), line(service, 5), line('unknown', 1)];
    expect(await bill.reserve(1, ...lines)).toEqual({ status: 'reserved' });
    expect([await freeOf(kept), await freeOf(service)]).toEqual([8, 1]);
    expect(await bill.release(1)).toEqual({ status: 'released' });
    expect(await freeOf(kept)).toBe(9);
  });
});

describe('given a reservation', () => {
  it('released once or often it is put back once, and a late one is refused', async () => {
    const [product, bill] = [await aProductOf(9), aBill()];
    await bill.reserve(1, line(product, 4));
    for (let times = 0; times < 3; times++) expect(await bill.release(1)).toEqual({ status: 'released' });
    expect(await freeOf(product)).toBe(9);
    expect(await bill.reserve(1, line(product, 4))).toEqual({ status: 'superseded' });
    expect(await bill.reserve(2, line(product, 3))).toEqual({ status: 'reserved' });
    expect(await freeOf(product)).toBe(6);
  });

  it('a release takes back lower fences and leaves higher ones', async () => {
    const [product, bill] = [await aProductOf(9), aBill()];
    await bill.reserve(1, line(product, 4));
    await bill.release(2);
    expect(await freeOf(product)).toBe(9);
    expect(await bill.reserve(2, line(product, 4))).toEqual({ status: 'superseded' });
    await bill.reserve(3, line(product, 4));
    expect(await bill.release(2)).toEqual({ status: 'released' });
    expect(await freeOf(product)).toBe(5);
  });

  it('a release that comes before it refuses it', async () => {
    const [product, bill] = [await aProductOf(9), aBill()];
    expect(await bill.release(0)).toEqual({ status: 'released' });
    expect(await bill.reserve(0, line(product, 4))).toEqual({ status: 'superseded' });
    expect(await freeOf(product)).toBe(9);
  });

  it('once confirmed it has left for good', async () => {
    const [product, bill] = [await aProductOf(9), aBill()];
    await bill.reserve(1, line(product, 4));
    for (let times = 0; times < 2; times++) expect(await bill.confirm(1)).toEqual({ status: 'confirmed' });
    expect(await bill.release(1)).toEqual({ status: 'confirmed' });
    expect(await bill.release(2)).toEqual({ status: 'released' });
    expect(await bill.release(0)).toEqual({ status: 'released' });
    expect(await bill.reserve(2, line(product, 1))).toEqual({ status: 'superseded' });
    expect(await freeOf(product)).toBe(5);
    expect(await bill.confirm(1)).toEqual({ status: 'confirmed' });
  });

  it('another than the one that is held, or one that was released, is not confirmed', async () => {
    const [product, bill] = [await aProductOf(9), aBill()];
    await bill.reserve(1, line(product, 4));
    await expect(bill.confirm(2)).rejects.toThrow('1 of it is held');
    await bill.release(1);
    await expect(bill.confirm(1)).rejects.toThrow('1 of it is released');
    expect(await freeOf(product)).toBe(9);
  });

  it('those that are open are listed by their age, until they are released or confirmed', async () => {
    const product = await aProductOf(9);
    const bills = [aBill(), aBill(), aBill()];
    for (const bill of bills) await bill.reserve(5, line(product, 1));
    const open = async (olderThanMs = 0) => {
      const { reservations } = await moveStock({ action: 'open', olderThanMs, limit: 1_000 });
      return reservations.flatMap(({ bill, fence }) =>
        bills.some(({ id }) => id === bill) ? [`${bill}.${fence}`] : [],
      );
    };
    expect(await eventually(open, (found) => found.length === 3)).toEqual(bills.map(({ id }) => `${id}.5`));
    await bills[0]?.release(5);
    await bills[1]?.confirm(5);
    expect(await eventually(open, (found) => found.length === 1)).toEqual([`${bills[2]?.id}.5`]);
    expect(await open(600_000)).toEqual([]);
  });

  it('of many bills for the last pieces just so many have them', async () => {
    const product = await aProductOf(7);
    const answers = await Promise.all(Array.from({ length: 12 }, () => aBill().reserve(0, line(product, 2))));
    expect(answers.filter(({ status }) => status === 'reserved')).toHaveLength(3);
    for (const answer of answers)
      if (answer.status !== 'reserved')
        expect(answer).toMatchObject({ status: 'insufficient', lines: [{ wanted: 2 }] });
    expect(await freeOf(product)).toBe(1);
  }, 30_000);
});

describe('given a credit note', () => {
  it('it puts back what is stocked, once, by movements that name it', async () => {
    const [product, other] = [await aProductOf(9), await aProductOf(0)];
    const { id: service } = await given.aProduct({ quantity: 1, stocked: false });
    const creditNote = randomUUID();
    const lines = [line(product, 2), line('unknown', 1), line(service, 1), line(other, 3)];
    const restock = () => moveStock({ action: 'restock', creditNote, lines });
    expect(await Promise.all([restock(), restock()])).toEqual([
      { status: 'restocked' },
      { status: 'restocked' },
    ]);
    await restock();
    expect([await freeOf(product), await freeOf(other), await freeOf(service)]).toEqual([11, 3, 1]);
    const { body } = await when.get(`/products/${product}/movements`);
    expect(body._embedded.movements[0]).toMatchObject({
      kind: 'restock',
      delta: 2,
      free: 11,
      creditNote,
      principal: 'system:outbox',
    });
  });
});
