import { type Discount, lineFigures } from './line.ts';

const vat = { category: 'S', rate: 2000 } as const;
const figures = (quantity: number, price: number, more: { pricePer?: number; discount?: Discount } = {}) =>
  lineFigures({ quantity, price, vat, ...more }, 0);

test('a discount in percent is rounded before it is taken off: 5 × 100.05 − 10 % is 450.22', () => {
  // 500.25 × 10 % = 50.025, which is 50.03.
  expect(figures(50_000, 100_050_000, { discount: { percent: 1000 } })).toEqual({
    amount: 50_025,
    discount: 5_003,
    net: 45_022,
  });
});

test('a discount may take the whole line, and a cent more is refused', () => {
  expect(figures(10_000, 1_000_000, { discount: { amount: 100 } }).net).toBe(0);
  expect(figures(10_000, 1_000_000, { discount: { percent: 10_000 } }).net).toBe(0);
  expect(() => figures(10_000, 1_000_000, { discount: { amount: 101 } })).toThrow(
    'The discount is 1.01 €, and only 1 € can be discounted.',
  );
});

test.each([
  ['half a cent', 10_000, 5_000, 1, 1],
  ['a millionth less than half a cent', 10_000, 4_999, 1, 0],
  ['a ten-thousandth of a unit', 1, 50_000_000, 1, 1],
  ['12,500 pieces at 1.234 per thousand', 125_000_000, 1_234_000, 1000, 1_543],
  ['thirds of a price', 10_000, 1_000_000, 3, 33],
  ['90 M€, whose product passes 2⁵³', 900_000_000_000, 1_000_000_000, 1000, 9_000_000_000],
])('%s', (_what, quantity, price, pricePer, net) => {
  expect(figures(quantity, price, { pricePer })).toEqual({ amount: net, discount: 0, net });
});
