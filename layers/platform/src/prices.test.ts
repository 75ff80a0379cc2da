import fc from 'fast-check';
import { fromRowPrice, Price, PriceInput, priceOf, toMillionths, toRowPrice } from './prices.ts';

const written = (millionths: number) => JSON.stringify(priceOf(millionths));
/** Every price below 10⁹ euros, in millionths. */
const millionths = fc.integer({ min: 0, max: 999_999_999_999_999 });

describe('given a price in euros', () => {
  it.each([
    [0, 0],
    [1000, 1_000_000_000],
    [19.99, 19_990_000],
    [0.000001, 1],
    [0.1 + 0.2, undefined],
    [999_999_999.999999, 999_999_999_999_999],
    [0.0000001, undefined],
    [Number.NaN, undefined],
    [2 ** 46, undefined],
  ])('%p is %p millionths', (euros, expected) => expect(toMillionths(euros)).toBe(expected));

  it.each([[-1], [1e9], [1.0000001], ['1']])('%p is refused in a body', (euros) => {
    expect(PriceInput.safeParse(euros).success).toBe(false);
  });

  it('what is read is written digit by digit, through a row too', () => {
    fc.assert(
      fc.property(millionths, (price) => {
        const text = `${BigInt(price) / 1_000_000n}.${`${price % 1_000_000}`.padStart(6, '0')}`;
        expect(PriceInput.parse(JSON.parse(text))).toBe(price);
        expect(Number(written(price))).toBe(Number(text));
        expect(fromRowPrice(toRowPrice(price))).toBe(price);
      }),
    );
  });
});

describe('given a price that a row has kept in whole cents', () => {
  it('it is the same euros', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 7_036_874_417_766_399 }), (cents) => {
        expect(Number(written(fromRowPrice(cents)))).toBe(cents / 100);
        expect(toRowPrice(fromRowPrice(cents))).toBe(cents);
      }),
    );
  });

  it.each([[70_368_744_177_663.99], [1_234_567_890.12]])(
    '%p euros, more than a body may have, are answered',
    (euros) => {
      expect(written(fromRowPrice(Math.round(euros * 100)))).toBe(`${euros}`);
      expect(written(Price.parse(euros))).toBe(`${euros}`);
    },
  );

  it('in a row prices sort as they do outside', () => {
    fc.assert(
      fc.property(millionths, millionths, (one, other) => {
        expect(Math.sign(toRowPrice(one) - toRowPrice(other))).toBe(Math.sign(one - other));
      }),
    );
  });
});
