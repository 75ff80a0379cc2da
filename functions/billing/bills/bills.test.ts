import type { ApiError } from '@facturation/platform/errors';
import { type Bill, fromRow, lineOf, toRow } from './bill.ts';
import type { Directory, Product } from './directory.ts';
import { fullBillOf } from './full-bill.ts';
import { makeBill, type Purchase } from './make-bill.ts';
import { toResource } from './resource.ts';

const abir = { id: '1', name: 'Abir', email: 'ab@gmail.com' };
const PRODUCTS: Product[] = [
  { id: '1', name: 'ecran', price: 999_990_000, quantity: 70 },
  {
    id: '2',
    name: 'Câble',
    price: 1_234_000,
    quantity: 0,
    nature: 'goods',
    unitCode: 'MTR',
    vat: { category: 'S', rate: 550 },
    stocked: false,
    pricePer: 1_000,
  },
];

/** A directory in memory that counts its calls, each of which would be one over the network. */
function aDirectory(products: readonly Product[] = PRODUCTS) {
  const calls: string[] = [];
  const directory: Directory = {
    async customer(id) {
      calls.push(`customer ${id}`);
      return id === abir.id ? abir : null;
    },
    async products(ids) {
      calls.push(`products ${ids.join()}`);
      return new Map(products.filter(({ id }) => ids.includes(id)).map((product) => [product.id, product]));
    },
  };
  return { calls, directory };
}

const days = (start: string, end: string) => ({ start, end });

const aPurchase = (productItems: Purchase['productItems'], more: Partial<Purchase> = {}): Purchase => ({
  newId: 'B',
  time: 0,
  customerID: '1',
  productItems,
  ...more,
});

const make = (productItems: Purchase['productItems'], more?: Partial<Purchase>, directory = aDirectory()) =>
  makeBill(aPurchase(productItems, more), directory.directory);

const refusalOf = (bill: Promise<Bill>) => bill.then(() => undefined).catch((error: ApiError) => error);

const aBill = (customerID: string, productIDs: string[]): Bill => ({
  id: 'B',
  kind: 'invoice',
  billingDate: '2026-01-01T00:00:00.000Z',
  customerID,
  currency: 'EUR',
  productItems: productIDs.map((productID) => lineOf({ productID, quantity: 20_000, price: 1_050_000 })),
});

describe('given a purchase of a product and a quantity', () => {
  it('the line is the product of this moment, with what stands for members that nobody has set', async () => {
    expect(await make([{ productID: '1', quantity: 30_000 }])).toEqual({
      id: 'B',
      kind: 'invoice',
      billingDate: '1970-01-01T00:00:00.000Z',
      customerID: '1',
      currency: 'EUR',
      productItems: [
        {
          productID: '1',
          quantity: 30_000,
          price: 999_990_000,
          name: 'ecran',
          nature: 'goods',
          unitCode: 'C62',
          vat: { category: 'S', rate: 2_000 },
        },
      ],
    });
  });

  it('what the client gives stands before what the product has', async () => {
    const given = { name: 'Câble bleu', price: 2_000_000, vat: { category: 'S', rate: 2_000 } } as const;
    const { productItems } = await make([{ productID: '2', quantity: 5_000, ...given }]);
    expect(productItems).toEqual([
      { productID: '2', quantity: 5_000, ...given, nature: 'goods', unitCode: 'MTR', pricePer: 1_000 },
    ]);
  });

  it('a price of 0 is one that was not set', async () => {
    const { productItems } = await make([{ productID: '1', quantity: 10_000, price: 0 }]);
    expect(productItems[0]?.price).toBe(999_990_000);
  });

  it('a part of a piece in stock is refused where it stands, one of what is not is billed', async () => {
    const halves = ['2', '1'].map((productID) => ({ productID, quantity: 5_000 }));
    expect(await refusalOf(make(halves))).toMatchObject({
      code: 'invalid-content',
      errors: [{ pointer: '#/productItems/1/quantity' }],
    });
  });

  it('more than 90 products in stock are refused, also where 91 lines of one are not', async () => {
    const products = Array.from(
      { length: 91 },
      (_, index) => ({ ...PRODUCTS[0], id: `P${index}` }) as Product,
    );
    const each = products.map(({ id: productID }) => ({ productID, quantity: 10_000 }));
    const one = each.map((line) => ({ ...line, productID: 'P0' }));
    const refusal = await refusalOf(make(each, {}, aDirectory(products)));
    expect(refusal).toMatchObject({ code: 'invalid-content', errors: [{ pointer: '#/productItems' }] });
    expect((await make(one, {}, aDirectory(products))).productItems).toHaveLength(91);
  });
});

describe('given a purchase of what is no product', () => {
  it('nobody is asked for products, and a price of 0 is one', async () => {
    const { calls, directory } = aDirectory();
    const free = { name: 'Échantillon', price: 0, quantity: 10_000 };
    const { productItems } = await makeBill(aPurchase([free]), directory);
    expect(productItems).toMatchObject([{ ...free, nature: 'goods', unitCode: 'C62' }]);
    expect(calls).toEqual(['customer 1']);
  });
});

describe('given a purchase that cannot be', () => {
  const line = { name: 'A', price: 10_000_000, quantity: 10_000 };

  it('every unknown reference is named, and nothing is made', async () => {
    const lines = ['1', '7', '8'].map((productID) => ({ productID, quantity: 10_000 }));
    expect(await refusalOf(make(lines, { customerID: '9' }))).toMatchObject({
      code: 'unknown-reference',
      errors: [
        { pointer: '#/customerID' },
        { pointer: '#/productItems/1/productID' },
        { pointer: '#/productItems/2/productID' },
      ],
    });
  });

  it.each([
    ['due before its issue', { issueDate: '2026-11-29', dueDate: '2026-11-28' }, '#/dueDate'],
    [
      'of a day and of a period',
      { supplyDate: '2026-11-29', period: days('2026-11-01', '2026-11-30') },
      '#/period',
    ],
    ['of a period that ends first', { period: days('2026-11-30', '2026-11-01') }, '#/period/end'],
    ['discounted by more than it is', { discounts: [{ amount: 1_001, reason: 'R' }] }, '#/discounts/0'],
  ])('one %s is refused where it stands', async (_, more, pointer) => {
    expect(await refusalOf(make([line], more))).toMatchObject({
      code: 'invalid-content',
      errors: [{ pointer, detail: expect.any(String) }],
    });
  });

  it('a line that is larger than a bill may be is named', async () => {
    const dear = { name: 'A', price: 900_000_000_000_000, quantity: 9_000_000_000_000 };
    expect(await refusalOf(make([line, dear]))).toMatchObject({
      code: 'invalid-content',
      errors: [{ pointer: '#/productItems/1' }],
    });
  });
});

describe('given a bill', () => {
  it('its row gives it back, and has every part that a row of an earlier version had, in its form', async () => {
    const bill = await make(
      [
        { productID: '2', quantity: 12_345, discount: { percent: 1_050, reason: 'R' } },
        { name: 'B', price: 0, quantity: 10_000 },
      ],
      { note: 'N', period: days('2026-11-01', '2026-11-30'), discounts: [{ amount: 0, reason: 'S' }] },
    );
    const row = toRow(bill);
    expect(fromRow({ id: 'B', version: 'v', fence: 2, ...row, kind: 'bills' })).toEqual(bill);
    expect(row).toMatchObject({
      customerID: '1',
      productItems: [{ productID: '2', quantity: 1.2345, price: 123.4 }, {}],
    });
  });

  it('its answer has amounts in euros, and what percentages come to', async () => {
    const bill = await make(
      [{ productID: '1', quantity: 20_000, discount: { percent: 1_000, amount: 5, reason: 'R' } }],
      { discounts: [{ amount: 9_982, reason: 'S' }] },
    );
    // 2 × 999.99 is 1999.98, less 200.00 is 1799.98, less 99.82 is 1700.16; VAT of that is 340.032.
    expect(JSON.parse(JSON.stringify(toResource(bill)))).toMatchObject({
      status: 'draft',
      productItems: [{ quantity: 2, discount: { percent: 10, amount: 200, reason: 'R' }, net: 1799.98 }],
      discounts: [{ amount: 99.82, reason: 'S' }],
      totals: {
        lines: 1799.98,
        discounts: 99.82,
        net: 1700.16,
        vat: [{ category: 'S', rate: 20, lines: 1799.98, discount: 99.82, base: 1700.16, amount: 340.03 }],
        vatTotal: 340.03,
        gross: 2040.19,
        due: 2040.19,
      },
    });
  });

  it('customer and products are joined in by two calls, whatever the number of lines', async () => {
    const { calls, directory } = aDirectory();
    const full = await fullBillOf(aBill('1', Array(100).fill('1')), directory);
    expect(calls).toEqual(['customer 1', 'products 1']);
    expect(full.customer).toEqual(abir);
    expect(JSON.parse(JSON.stringify(full.productItems[99]))).toMatchObject({
      productID: '1',
      quantity: 2,
      price: 1.05,
      product: { id: '1', name: 'ecran', price: 999.99, quantity: 70 },
    });
    expect(full).not.toHaveProperty('missing');
  });

  it('what was deleted since is null, and named once; what never was a product is not named', async () => {
    const bill = aBill('2', ['1', '3', '3']);
    const free = lineOf({ name: 'A', quantity: 10_000, price: 0 });
    const full = await fullBillOf(
      { ...bill, productItems: [...bill.productItems, free] },
      aDirectory().directory,
    );
    expect(full.customer).toBeNull();
    const [kept, ...others] = JSON.parse(JSON.stringify(full.productItems));
    expect(kept.product).toMatchObject({ id: '1' });
    expect(others.map(({ product }: { product?: null }) => product)).toEqual([null, null, undefined]);
    expect(full.missing).toEqual(['customers/2', 'products/3']);
  });
});

describe('given a row of an earlier version', () => {
  const old = (price: number) => ({
    id: 'B',
    billingDate: '2026-01-01T00:00:00.000Z',
    customerID: '1',
    productItems: [{ productID: '1', quantity: 3, price }],
  });

  it('it is a draft at the standard rate, with totals', () => {
    const answer = JSON.parse(JSON.stringify(toResource(fromRow(old(1_999)))));
    expect(answer).toMatchObject({
      ...old(19.99),
      status: 'draft',
      totals: { net: 59.97, vatTotal: 11.99, gross: 71.96 },
    });
    expect(answer.productItems[0]).not.toHaveProperty('name');
  });

  it('it is answered without totals when it is larger than a bill may be now', () => {
    const answer = JSON.parse(JSON.stringify(toResource(fromRow(old(400_000_000_000)))));
    expect(answer).toMatchObject(old(4_000_000_000));
    expect(answer).not.toHaveProperty('totals');
  });
});
