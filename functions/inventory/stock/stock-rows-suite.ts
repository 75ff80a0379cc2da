import { type Movement, type Reservation, StockChangedError, type StockRows } from './stock-rows.ts';

/** Rows to be tested, and how a product of a suite comes to be there. */
export interface SuiteRows {
  rows: StockRows;
  givenProduct: (quantity: number, isStocked?: boolean) => Promise<string>;
  newId: () => string;
}

const reservation = (bill: string, fence: number, sinceMs = 1_000): Reservation => ({
  bill,
  fence,
  status: 'held',
  pieces: { p: 2 },
  sinceMs,
});

const movement = (id: string): Movement => ({
  id,
  time: '2026-11-30T08:00:00.000Z',
  kind: 'adjustment',
  delta: 1,
  free: 4,
  reason: 'Livraison',
  principal: 'user:abir',
});

const refused = (write: Promise<void>) => expect(write).rejects.toBeInstanceOf(StockChangedError);

/** What all rows of stock promise. */
export function stockRowsSuite(given: () => SuiteRows): void {
  accounts(given);
  reservations(given);
  notes(given);
}

function accounts(given: () => SuiteRows): void {
  it('a product that no row keeps account of has its own quantity, and one that is not there has nothing', async () => {
    const { rows, givenProduct, newId } = given();
    const [goods, service] = [await givenProduct(3), await givenProduct(5, false)];
    expect(await rows.stocks([goods, service, newId()])).toEqual(
      new Map([
        [goods, { free: undefined, quantity: 3, isStocked: true }],
        [service, { free: undefined, quantity: 5, isStocked: false }],
      ]),
    );
  });

  it('an account is opened once, from the quantity that the product has', async () => {
    const { rows, givenProduct, newId } = given();
    const product = await givenProduct(3);
    await refused(rows.write([{ act: 'open', product, quantity: 4 }]));
    await refused(rows.write([{ act: 'open', product: newId(), quantity: 0 }]));
    await rows.write([{ act: 'open', product, quantity: 3 }]);
    await refused(rows.write([{ act: 'open', product, quantity: 3 }]));
    await refused(rows.write([{ act: 'begin', product, free: 3 }]));
    expect((await rows.stocks([product])).get(product)?.free).toBe(3);
  });

  it('no more is taken than is free, and nothing of what is not there', async () => {
    const { rows, givenProduct, newId } = given();
    const product = await givenProduct(0);
    await rows.write([{ act: 'begin', product, free: 3 }]);
    await rows.write([{ act: 'move', product, by: -3 }]);
    await refused(rows.write([{ act: 'move', product, by: -1 }]));
    await rows.write([{ act: 'move', product, by: 2 }]);
    await refused(rows.write([{ act: 'move', product: newId(), by: 2 }]));
    expect((await rows.stocks([product])).get(product)?.free).toBe(2);
  });

  it('what is free is set when it is what was read, and ends with its product', async () => {
    const { rows, givenProduct } = given();
    const product = await givenProduct(0);
    await rows.write([{ act: 'begin', product, free: 3 }]);
    await refused(rows.write([{ act: 'set', product, from: 2, to: 9 }]));
    await rows.write([{ act: 'set', product, from: 3, to: 9 }]);
    await rows.write([{ act: 'end', product }]);
    expect((await rows.stocks([product])).get(product)?.free).toBeUndefined();
    await rows.write([{ act: 'end', product }]);
  });

  it('all is written or nothing', async () => {
    const { rows, givenProduct, newId } = given();
    const [product, other, bill] = [await givenProduct(0), await givenProduct(0), newId()];
    await rows.write([
      { act: 'begin', product, free: 3 },
      { act: 'begin', product: other, free: 1 },
    ]);
    const after = reservation(bill, 0);
    await refused(
      rows.write([
        { act: 'reserve', before: undefined, after },
        { act: 'move', product, by: -2 },
        { act: 'move', product: other, by: -2 },
      ]),
    );
    expect(await rows.reservation(bill)).toBeUndefined();
    expect((await rows.stocks([product])).get(product)?.free).toBe(3);
  });
}

function reservations(given: () => SuiteRows): void {
  it('a reservation is replaced when it is the one that was read', async () => {
    const { rows, newId } = given();
    const [bill, first] = [newId(), reservation('', 4)];
    const held = { ...first, bill };
    await rows.write([{ act: 'reserve', before: undefined, after: held }]);
    expect(await rows.reservation(bill)).toEqual(held);
    const released: Reservation = { ...held, status: 'released', pieces: {} };
    await refused(rows.write([{ act: 'reserve', before: undefined, after: held }]));
    await refused(rows.write([{ act: 'reserve', before: { ...held, fence: 3 }, after: released }]));
    await refused(rows.write([{ act: 'reserve', before: released, after: released }]));
    await rows.write([{ act: 'reserve', before: held, after: released }]);
    expect(await rows.reservation(bill)).toEqual(released);
  });

  it('those that are held are found by their age', async () => {
    const { rows, newId } = given();
    const bills = [newId(), newId(), newId(), newId()];
    // Older than any that another test has made.
    for (const [age, bill] of bills.entries())
      await rows.write([{ act: 'reserve', before: undefined, after: reservation(bill, age, age + 1) }]);
    const before = reservation(`${bills[1]}`, 1, 2);
    await rows.write([{ act: 'reserve', before, after: { ...before, status: 'confirmed' } }]);
    const found = await rows.heldSince(3, 10);
    expect(found.map(({ bill, fence, sinceMs }) => ({ bill, fence, sinceMs }))).toEqual([
      { bill: bills[0], fence: 0, sinceMs: 1 },
      { bill: bills[2], fence: 2, sinceMs: 3 },
    ]);
    expect((await rows.heldSince(3, 1)).map(({ bill }) => bill)).toEqual([bills[0]]);
  });
}

function notes(given: () => SuiteRows): void {
  it('a movement is added once, and so is what a credit note puts back', async () => {
    const { rows, newId } = given();
    const [product, id, creditNote] = [newId(), newId(), newId()];
    await rows.write([{ act: 'note', product, movement: movement(id) }]);
    await refused(rows.write([{ act: 'note', product, movement: movement(id) }]));
    expect(await rows.movement(product, id)).toEqual(movement(id));
    expect(await rows.movement(product, newId())).toBeUndefined();
    expect(await rows.isRestocked(product, creditNote)).toBe(false);
    await rows.write([{ act: 'mark', product, creditNote }]);
    await refused(rows.write([{ act: 'mark', product, creditNote }]));
    expect(await rows.isRestocked(product, creditNote)).toBe(true);
  });
}
