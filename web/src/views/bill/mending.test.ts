import { lineOf, mendingGroups, mendingOf } from './mending.ts';

const line = {
  quantity: 1,
  price: 1,
  nature: 'goods',
  unitCode: 'C62',
  vat: { category: 'S', rate: 20 },
} as const;
const bill = { id: '7', customerID: '3', productItems: [{ ...line }, { ...line, productID: '9' }] };

describe('where a bill that lacks something is mended', () => {
  test.each([
    ['/seller/vatNumber', 'incomplete', '/settings/seller', 'seller'],
    ['/customer/address/city', 'incomplete', '/customers/3', 'customer'],
    ['/bill/productItems/1/vat/rate', 'incomplete', '/bills/7/edit', 'bill'],
    ['/bill/productItems/1/quantity', 'insufficient-stock', '/products/9', 'product'],
    ['/bill/productItems/0/quantity', 'insufficient-stock', '/bills/7/edit', 'bill'],
    ['/bill/productItems', 'incomplete', '/bills/7/edit', 'bill'],
    ['#/issueDate', 'not-issuable', '/bills/7/edit', 'bill'],
  ])('%s of %s is mended at %s', (pointer, code, place, what) => {
    expect(mendingOf(pointer, code, bill)).toEqual({ place, what });
  });

  test('lines are counted as people count', () => {
    expect(lineOf('/bill/productItems/1/vat/rate')).toBe(2);
    expect(lineOf('/bill/productItems')).toBeUndefined();
    expect(lineOf('/customer/kind')).toBeUndefined();
  });

  test('what is mended at one place stands together', () => {
    const faults = [
      { pointer: '/customer/siren', detail: 'No SIREN.' },
      { pointer: '/bill/productItems/1/vat/rate', detail: 'No rate.' },
      { pointer: '/customer/kind', detail: 'No kind.' },
    ];
    expect(mendingGroups(faults, 'incomplete', bill)).toEqual([
      {
        place: '/customers/3',
        what: 'customer',
        faults: [
          { line: undefined, detail: 'No SIREN.' },
          { line: undefined, detail: 'No kind.' },
        ],
      },
      { place: '/bills/7/edit', what: 'bill', faults: [{ line: 2, detail: 'No rate.' }] },
    ]);
  });
});
