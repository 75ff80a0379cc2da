import type { ApiError } from '@facturation/platform/errors';
import type { Bill } from './bill.ts';
import type { Product } from './directory.ts';
import { makeBill, type Purchase } from './make-bill.ts';
import { aDirectory, PRODUCTS } from './memory-directory.ts';

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
