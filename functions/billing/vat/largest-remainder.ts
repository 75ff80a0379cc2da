import type { Cents } from './units.ts';

/**
 * An amount in parts that sum to it, in proportion to weights, by largest remainder: each part is its exact share cut
 * off, and the cents that are left go one each to the parts that lost most; of equal ones the first.
 *
 * Where the amount is at most the sum of the weights, no part is larger than its weight.
 * @param amount not negative
 * @param weights not negative, and not all zero unless the amount is
 */
export function shareOut(amount: Cents, weights: readonly Cents[]): Cents[] {
  if (amount === 0) return weights.map(() => 0);
  const whole = weights.reduce((total, weight) => total + BigInt(weight), 0n);
  const parts = weights.map((weight, index) => {
    const product = BigInt(amount) * BigInt(weight);
    return { index, cents: Number(product / whole), lost: product % whole };
  });
  const left = parts.reduce((rest, { cents }) => rest - cents, amount);
  const byLoss = parts.toSorted((a, b) => Number(b.lost > a.lost) - Number(b.lost < a.lost));
  const favoured = new Set(byLoss.slice(0, left).map(({ index }) => index));
  return parts.map(({ index, cents }) => cents + Number(favoured.has(index)));
}
