import type { Vat } from '@facturation/platform/standards/vat';
import { billFigures } from './bill-figures.ts';
import type { Discount, Line } from './line.ts';

const S20: Vat = { category: 'S', rate: 2000 };
const S5: Vat = { category: 'S', rate: 550 };

/** One unit at a price in cents. */
const one = (cents: number, vat = S20): Line => ({ quantity: 10_000, price: cents * 10_000, vat });

describe('given a bill', () => {
  test('VAT is rounded once for a group, not for each line', () => {
    // Each line alone has 0.02 × 20 % = 0.004 of VAT; ten of them have 0.04.
    expect(billFigures(Array(10).fill(one(2))).totals).toMatchObject({ net: 20, vatTotal: 4, gross: 24 });
  });

  test('groups stand in one order, whatever the order of the lines', () => {
    const lines = [one(1, { category: 'E', rate: 0 }), one(2, S5), one(3, S20)];
    const orders = [lines, lines.toReversed()].map((some) => billFigures(some).totals.vat);
    expect(orders[0]?.map(({ category, rate }) => [category, rate])).toEqual([
      ['S', 2000],
      ['S', 550],
      ['E', 0],
    ]);
    expect(orders[1]).toEqual(orders[0]);
  });

  test('three discounts that take all of three equal groups leave nothing of each, and less than nothing of none', () => {
    const lines = [one(1), one(1, S5), one(1, { category: 'S', rate: 1000 })];
    const { discounts, totals } = billFigures(lines, [{ amount: 1 }, { amount: 1 }, { amount: 1 }]);
    expect(discounts.map(({ shares }) => shares)).toEqual([
      [1, 0, 0],
      [0, 1, 0],
      [0, 0, 1],
    ]);
    expect(totals).toMatchObject({ lines: 3, discounts: 3, gross: 0 });
  });

  test('percent of a document discount is of the lines, also after another discount', () => {
    const { discounts } = billFigures([one(10_000)], [{ amount: 2_000 }, { percent: 1000 }]);
    expect(discounts.map(({ amount }) => amount)).toEqual([2_000, 1_000]);
  });

  test('a bill of 0.00 has its groups, and no −0', () => {
    const { totals } = billFigures([one(0)], [{ percent: 1000 }]);
    expect(totals).toStrictEqual({
      lines: 0,
      discounts: 0,
      net: 0,
      vat: [{ ...S20, lines: 0, discount: 0, base: 0, amount: 0 }],
      vatTotal: 0,
      gross: 0,
    });
  });

  test('a group has the reason that one of its lines states', () => {
    const exempt: Vat = { category: 'E', rate: 0, exemptionCode: 'VATEX-FR-FRANCHISE' };
    const { totals } = billFigures([one(1, { category: 'E', rate: 0 }), one(1, exempt)]);
    expect(totals.vat).toMatchObject([exempt]);
  });
});

const exempt = (exemptionCode: string): Vat => ({ category: 'E', rate: 0, exemptionCode });

describe('given figures that no bill may have', () => {
  const large = (euros: number): Line => one(euros * 100, S20);
  const refused: [string, string, string, Line[], Discount[]][] = [
    [
      'a line above the largest total',
      'too-large',
      '#/productItems/1',
      [one(1), { ...large(1e9), quantity: 1e13 }],
      [],
    ],
    ['lines above it together', 'too-large', '#/productItems', Array(20).fill(large(999_999_999)), []],
    ['a total above it with VAT', 'too-large', '#', Array(9).fill(large(1e9)), []],
    [
      'a line discount above the line',
      'discount-exceeds',
      '#/productItems/0/discount',
      [{ ...one(1), discount: { amount: 2 } }],
      [],
    ],
    [
      'document discounts above the lines',
      'discount-exceeds',
      '#/discounts/1',
      [one(100)],
      [{ percent: 6000 }, { amount: 41 }],
    ],
    [
      'two reasons in one group',
      'exemptions-differ',
      '#/productItems/1/vat/exemptionCode',
      [one(1, exempt('A')), one(1, exempt('B'))],
      [],
    ],
  ];

  test.each(refused)('%s: %s at %s', (_what, fault, pointer, lines, discounts) => {
    expect(() => billFigures(lines, discounts)).toThrow(expect.objectContaining({ fault, pointer }));
  });

  test('the largest total is accepted, and a cent more is not, with both amounts named', () => {
    const zero: Vat = { category: 'Z', rate: 0 };
    const lines = [...Array(9).fill(one(1e11, zero)), one(99_999_999_999, zero)];
    expect(billFigures(lines).totals.gross).toBe(999_999_999_999);
    const message = 'The sum of the lines is 10000000000 €. The largest amount of a bill is 9999999999.99 €.';
    expect(() => billFigures([...lines, one(1, zero)])).toThrow(message);
  });
});
