/** Money is integer cents inside and a JSON number of euros with at most two decimals at every edge. */

/** Below 2^46 euros neighbouring doubles are less than a cent apart, so one double means one amount. */
const EXACT_EUROS = 2 ** 46;

/**
 * Rounds half away from zero, as invoices are rounded: 2.5 → 3, −2.5 → −3. What is rounded to nothing is 0 and never
 * −0, which no database keeps.
 */
export const round = (value: number): number => Math.sign(value) * Math.round(Math.abs(value)) + 0;

/**
 * Euros with at most two decimals to integer cents. `undefined` for anything else: a third decimal, NaN,
 * an infinity, or 2^46 euros and more, where a double no longer tells cents apart (see `parseCents`).
 */
export function toCents(euros: number): number | undefined {
  const cents = round(euros * 100);
  return Math.abs(euros) < EXACT_EUROS && cents / 100 === euros ? cents : undefined;
}

/**
 * Any finite euros to the nearest cent, half away from zero, judged on the decimal a person reads: 1.005 → 101,
 * although the double lies just below. `undefined` when not finite or too large to be exact.
 */
export function roundToCents(euros: number): number | undefined {
  if (!(Math.abs(euros) < EXACT_EUROS)) return undefined;
  const [digits, exponent = '0'] = `${euros}`.split('e');
  return round(Number(`${digits}e${Number(exponent) + 2}`));
}

/** The decimal text of a JSON number, at most two decimals, to integer cents, however large; else `undefined`. */
export function parseCents(text: string): bigint | undefined {
  const [, sign = '', euros, fraction = ''] = /^(-?)(\d+)(?:\.(\d{1,2}))?$/.exec(text) ?? [];
  return euros === undefined ? undefined : BigInt(`${sign}${euros}${fraction.padEnd(2, '0')}`);
}

/** An integer as the exact decimal text of what it has so many decimals of: 123450n of 2 → "1234.5". */
export function decimalText(integer: bigint, decimals: number): string {
  const unit = 10n ** BigInt(decimals);
  const sign = integer < 0n ? '-' : '';
  const absolute = integer < 0n ? -integer : integer;
  const fraction = `${absolute % unit}`.padStart(decimals, '0').replace(/0+$/, '');
  return `${sign}${absolute / unit}${fraction && `.${fraction}`}`;
}

/** Integer cents to the exact decimal text of euros, however large: 123450n → "1234.5". */
export const toEuros = (cents: number | bigint): string => decimalText(BigInt(cents), 2);
