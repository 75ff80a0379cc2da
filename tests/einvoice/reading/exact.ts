/** Decimals of the numbers inside: more than those of any text. */
const SCALE = 20;
const ONE = 10n ** BigInt(SCALE);
const CENT = ONE / 100n;

/** A decimal text without loss. @throws {SyntaxError} where it is none */
export function exact(text: string): bigint {
  const [, sign = '', whole = '', decimals = ''] = /^(-?)(\d+)(?:\.(\d+))?$/.exec(text) ?? [];
  if (whole === '') throw new SyntaxError(`"${text}" is no decimal number.`);
  const value = BigInt(whole + decimals.padEnd(SCALE, '0'));
  return sign ? -value : value;
}

export const product = (a: bigint, b: bigint): bigint => (a * b) / ONE;
export const quotient = (a: bigint, b: bigint): bigint => (a * ONE) / b;

/** To cents, a half away from zero. */
export function cents(value: bigint): bigint {
  const half = value < 0n ? -CENT / 2n : CENT / 2n;
  return (value + half) / CENT;
}

/** Cents of an amount that the API answers in euros, which is exact up to 10¹³ €. */
export const centsOf = (euros: number): bigint => BigInt(Math.round(euros * 100));
