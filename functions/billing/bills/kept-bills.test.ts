import { type Bill, fromRow, lineOf, toRow } from './bill.ts';
import { fullBillOf } from './full-bill.ts';
import { makeBill, type Purchase } from './make-bill.ts';
import { abir, aDirectory } from './memory-directory.ts';
import { toResource } from './resource.ts';

const make = (productItems: Purchase['productItems'], more: Partial<Purchase>) =>
  makeBill({ newId: 'B', time: 0, customerID: '1', productItems, ...more }, aDirectory().directory);

const aBill = (customerID: string, productIDs: string[]): Bill => ({
  id: 'B',
  kind: 'invoice',
  billingDate: '2026-01-01T00:00:00.000Z',
  customerID,
  currency: 'EUR',
  productItems: productIDs.map((productID) => lineOf({ productID, quantity: 20_000, price: 1_050_000 })),
});

describe('given a bill', () => {
  it('its row gives it back, and has every part that a row of an earlier version had, in its form', async () => {
    const bill = await make(
      [
        { productID: '2', quantity: 12_345, discount: { percent: 1_050, reason: 'R' } },
        { name: 'B', price: 0, quantity: 10_000 },
      ],
      {
        note: 'N',
        period: { start: '2026-11-01', end: '2026-11-30' },
        discounts: [{ amount: 0, reason: 'S' }],
      },
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
