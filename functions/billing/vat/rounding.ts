/**
 * `factor × otherFactor ÷ divisor` to the nearest integer, half away from zero and never −0. All four are integers; the
 * product may pass 2⁵³. This is the only place where a bill is rounded.
 */
export function multiplyDivide(factor: number, otherFactor: number, divisor: number | bigint): number {
  const product = BigInt(factor) * BigInt(otherFactor);
  const whole = BigInt(divisor);
  const half = product < 0n ? -whole : whole;
  return Number((2n * product + half) / (2n * whole));
}

export const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);
