import { unitsOfTransaction } from './capacity.ts';

test('a transaction takes two units for each KB that an item begins', () => {
  const put = (bytes: number) => ({ Put: { Item: { pk: new Uint8Array(bytes - 6) } } });
  expect([put(1_024), put(1_025), {}].map((action) => unitsOfTransaction([action]))).toEqual([2, 4, 2]);
  expect(unitsOfTransaction([put(1_024), put(3_000)])).toBe(8);
});
