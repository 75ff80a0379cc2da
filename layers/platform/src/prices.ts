/**
 * A unit price is integer millionths of a euro inside and a JSON number of euros with at most six decimals at an edge.
 * In a row it is a number of cents with at most four decimals: rows from before hold whole cents, and DynamoDB's numbers
 * are decimal, so that both are read alike and sort together.
 */
import { z } from 'zod';
import { exactNumber } from './json.ts';
import { decimalText, round, toCents, toEuros } from './money.ts';

const MILLIONTHS_PER_EURO = 1_000_000;
const MILLIONTHS_PER_CENT = 10_000;
/** Below it a double tells millionths apart, and all of them are safe integers. */
const MAX_EUROS = 1_000_000_000;
/** What a price could be when it had two decimals. */
const MAX_OLD_EUROS = 2 ** 46;

/** Euros with at most six decimals, or two from 10⁹ on, to millionths. `undefined` for anything else. */
export function toMillionths(euros: number): number | undefined {
  if (Math.abs(euros) >= MAX_EUROS) {
    const cents = toCents(euros);
    return cents === undefined ? undefined : cents * MILLIONTHS_PER_CENT;
  }
  const millionths = round(euros * MILLIONTHS_PER_EURO);
  return millionths / MILLIONTHS_PER_EURO === euros ? millionths : undefined;
}

/** No double holds the millionths of every old price, but it is always less than half a cent away from them. */
const oldCentsOf = (millionths: number): bigint => (BigInt(millionths) + 5_000n) / 10_000n;

const textOf = (millionths: number): string =>
  Number.isSafeInteger(millionths) ? decimalText(BigInt(millionths), 6) : toEuros(oldCentsOf(millionths));

/** Millionths as the JSON number of euros an answer carries. */
export const priceOf = (millionths: number): object => exactNumber(textOf(millionths));

/** Millionths as a row keeps them. */
export const toRowPrice = (millionths: number): number =>
  Number.isSafeInteger(millionths) ? millionths / MILLIONTHS_PER_CENT : Number(oldCentsOf(millionths));

/** What a row keeps of a price, in millionths. */
export const fromRowPrice = (cents: unknown): number => round(Number(cents) * MILLIONTHS_PER_CENT);

const pricesBelow = (euros: number) =>
  z.codec(z.number().min(0).lt(euros), z.number(), {
    decode: (price, context) => {
      const millionths = toMillionths(price);
      if (millionths !== undefined) return millionths;
      context.issues.push({ code: 'custom', message: 'A price has at most six decimals.', input: price });
      return z.NEVER;
    },
    encode: (millionths) => Number(textOf(millionths)),
  });

/** A unit price in an answer. */
export const Price = pricesBelow(MAX_OLD_EUROS).meta({
  description: 'Euros, at most six decimals',
  examples: [0.012345],
});

/** A unit price in a body: below 10⁹ euros. */
export const PriceInput = pricesBelow(MAX_EUROS).meta({
  description: 'Euros, at most six decimals',
  examples: [0.012345],
});
