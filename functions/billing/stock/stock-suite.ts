import type { Stock } from './stock.ts';

/** A stock, and what a test knows of it beside. */
export interface OpenedStock {
  stock: Stock;
  /** Makes a product with so many free pieces; answers its id. */
  product(pieces: number): Promise<string>;
  free(product: string): Promise<number>;
  deleteProduct(product: string): Promise<void>;
}

type Open = () => OpenedStock;

const RESERVED = [{ status: 'reserved' }];

/** What every stock promises. `newId` gives ids of bills that nobody has reserved for. */
export function stockSuite(open: Open, newId: () => string): void {
  reserves(open, newId);
  ordersByFence(open, newId);
  ends(open, newId);
  gives(open, newId);
}

function reserves(open: Open, newId: () => string): void {
  it('reserves all lines of a bill or none, and says of which product how much is free', async () => {
    const { stock, product, free } = open();
    const [one, other] = [await product(5), await product(1)];
    const wanted = (bill: string, quantity: number) => ({
      bill,
      fence: 0,
      lines: [
        { productID: one, quantity: 2 },
        { productID: other, quantity },
      ],
    });
    expect(await stock.reserve([wanted(newId(), 2)])).toEqual([
      { status: 'insufficient', lines: [{ productID: other, wanted: 2, free: 1 }] },
    ]);
    expect([await free(one), await free(other)]).toEqual([5, 1]);
    expect(await stock.reserve([wanted(newId(), 1)])).toEqual(RESERVED);
    expect([await free(one), await free(other)]).toEqual([3, 0]);
  });

  it('answers each bill for itself, in the order given', async () => {
    const { stock, product, free } = open();
    const productID = await product(3);
    const lines = [{ productID, quantity: 2 }];
    const answers = await stock.reserve([newId(), newId()].map((bill) => ({ bill, fence: 0, lines })));
    expect(answers).toEqual([
      { status: 'reserved' },
      { status: 'insufficient', lines: [{ productID, wanted: 2, free: 1 }] },
    ]);
    expect(await stock.reserve([])).toEqual([]);
    expect(await free(productID)).toBe(1);
  });

  it('leaves out products that are deleted', async () => {
    const { stock, product, free, deleteProduct } = open();
    const [gone, kept] = [await product(1), await product(1)];
    await deleteProduct(gone);
    const lines = [gone, kept].map((productID) => ({ productID, quantity: 1 }));
    expect(await stock.reserve([{ bill: newId(), fence: 0, lines }])).toEqual(RESERVED);
    expect(await free(kept)).toBe(0);
  });
}

function ordersByFence(open: Open, newId: () => string): void {
  it('reserves once under one fence, and a higher one takes over what a lower one holds', async () => {
    const { stock, product, free } = open();
    const productID = await product(3);
    const bill = newId();
    const under = (fence: number, quantity: number) =>
      stock.reserve([{ bill, fence, lines: [{ productID, quantity }] }]);
    expect([await under(0, 2), await under(0, 2)]).toEqual([RESERVED, RESERVED]);
    expect(await free(productID)).toBe(1);
    expect(await under(2, 3)).toEqual(RESERVED);
    expect(await free(productID)).toBe(0);
    expect(await under(1, 1)).toEqual([{ status: 'superseded' }]);
    expect(await free(productID)).toBe(0);
  });

  it('reserves nothing under a fence that was released, even before it reserved', async () => {
    const { stock, product, free } = open();
    const productID = await product(1);
    const bill = newId();
    expect(await stock.release({ bill, fence: 1 })).toEqual({ status: 'released' });
    const late = [0, 1].map((fence) => ({ bill, fence, lines: [{ productID, quantity: 1 }] }));
    expect(await stock.reserve(late)).toEqual([{ status: 'superseded' }, { status: 'superseded' }]);
    expect(await free(productID)).toBe(1);
  });
}

function ends(open: Open, newId: () => string): void {
  it('releases what a fence and lower ones hold, once', async () => {
    const { stock, product, free } = open();
    const productID = await product(2);
    const bill = newId();
    await stock.reserve([{ bill, fence: 0, lines: [{ productID, quantity: 2 }] }]);
    for (let times = 0; times < 2; times++)
      expect(await stock.release({ bill, fence: 3 })).toEqual({ status: 'released' });
    expect(await free(productID)).toBe(2);
  });

  it('what was confirmed has left for good: nothing releases or reserves it again', async () => {
    const { stock, product, free } = open();
    const productID = await product(2);
    const bill = newId();
    const wanted = { bill, fence: 0, lines: [{ productID, quantity: 2 }] };
    await stock.reserve([wanted]);
    for (let times = 0; times < 2; times++) await stock.confirm({ bill, fence: 0 });
    expect(await stock.release({ bill, fence: 0 })).toEqual({ status: 'confirmed' });
    expect(await stock.reserve([wanted])).toEqual([{ status: 'superseded' }]);
    expect(await free(productID)).toBe(0);
  });

  it('lists what is neither released nor confirmed, the oldest first', async () => {
    const { stock, product } = open();
    const lines = [{ productID: await product(3), quantity: 1 }];
    const [first, released, confirmed] = [newId(), newId(), newId()];
    for (const bill of [first, released, confirmed]) await stock.reserve([{ bill, fence: 4, lines }]);
    await stock.release({ bill: released, fence: 4 });
    await stock.confirm({ bill: confirmed, fence: 4 });
    const listed = await stock.open(0, 1_000);
    const own = listed.filter(({ bill }) => [first, released, confirmed].includes(bill));
    expect(own).toEqual([{ bill: first, fence: 4, reservedAtMs: expect.any(Number) }]);
    expect((await stock.open(60_000, 1_000)).map(({ bill }) => bill)).not.toContain(first);
  });
}

function gives(open: Open, newId: () => string): void {
  it('puts back what a credit note gives back, once', async () => {
    const { stock, product, free } = open();
    const productID = await product(1);
    const creditNote = newId();
    for (let times = 0; times < 2; times++) await stock.restock(creditNote, [{ productID, quantity: 2 }]);
    expect(await free(productID)).toBe(3);
  });
}
