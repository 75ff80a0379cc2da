import type { ApiError } from '@facturation/platform/errors';
import type { Bill } from './bill.ts';
import type { Directory } from './directory.ts';
import { fullBillOf } from './full-bill.ts';
import { makeBill } from './make-bill.ts';

const abir = { id: '1', name: 'Abir', email: 'ab@gmail.com' };
const ecran = { id: '1', name: 'ecran', price: 999_990_000, quantity: 70 };

/** A directory in memory that counts its calls, each of which would be one over the network. */
function aDirectory() {
  const calls: string[] = [];
  const directory: Directory = {
    async customer(id) {
      calls.push(`customer ${id}`);
      return id === abir.id ? abir : null;
    },
    async products(ids) {
      calls.push(`products ${ids.join()}`);
      return new Map(ids.filter((id) => id === ecran.id).map((id) => [id, ecran]));
    },
  };
  return { calls, directory };
}

const aBill = (customerID: string, productIDs: string[]): Bill => ({
  id: 'B',
  billingDate: '2026-01-01T00:00:00.000Z',
  customerID,
  productItems: productIDs.map((productID) => ({ productID, quantity: 2, price: 1_050_000 })),
});

describe('given a purchase', () => {
  it('the bill freezes the price of this moment, in millionths of a euro', async () => {
    const purchase = { id: 'B', time: 0, customerID: '1', productItems: [{ productID: '1', quantity: 3 }] };
    expect(await makeBill(purchase, aDirectory().directory)).toEqual({
      id: 'B',
      billingDate: '1970-01-01T00:00:00.000Z',
      customerID: '1',
      productItems: [{ productID: '1', quantity: 3, price: 999_990_000 }],
    });
  });

  it('every unknown reference is named, and nothing is made', async () => {
    const lines = ['1', '7', '8'].map((productID) => ({ productID, quantity: 1 }));
    const purchase = { id: 'B', time: 0, customerID: '9', productItems: lines };
    const refusal = await makeBill(purchase, aDirectory().directory).catch((error: ApiError) => error);
    expect(refusal).toMatchObject({
      code: 'unknown-reference',
      errors: [
        { pointer: '#/customerID' },
        { pointer: '#/productItems/1/productID' },
        { pointer: '#/productItems/2/productID' },
      ],
    });
  });
});

describe('given a bill', () => {
  it('customer and products are joined in by two calls, whatever the number of lines', async () => {
    const { calls, directory } = aDirectory();
    const full = await fullBillOf(aBill('1', Array(100).fill('1')), directory);
    expect(calls).toEqual(['customer 1', 'products 1']);
    expect(full.customer).toEqual(abir);
    expect(JSON.stringify(full.productItems[99])).toBe(
      '{"productID":"1","quantity":2,"price":1.05,"product":{"id":"1","name":"ecran","price":999.99,"quantity":70}}',
    );
    expect(full).not.toHaveProperty('missing');
  });

  it('what was deleted since is null, and named once', async () => {
    const full = await fullBillOf(aBill('2', ['1', '3', '3']), aDirectory().directory);
    expect(full.customer).toBeNull();
    expect(full.productItems.map(({ product }) => product === null)).toEqual([false, true, true]);
    expect(full.missing).toEqual(['customers/2', 'products/3']);
  });
});
