/** Amounts in a document are decimal texts, so that no reader rounds them. `scale`: decimals of the integer. */
export function toDecimal(integer: number, scale: number, least = scale): string {
  const sign = integer < 0 ? '-' : '';
  const digits = `${Math.abs(integer)}`.padStart(scale + 1, '0');
  const [whole, fraction] = [digits.slice(0, -scale), digits.slice(-scale)];
  const shortest = fraction.replace(/0+$/, '').padEnd(least, '0');
  return `${sign}${whole}${shortest && `.${shortest}`}`;
}

/** The integer of a decimal text that `toDecimal` wrote. @throws {RangeError} for any other text */
export function fromDecimal(text: string, scale: number): number {
  const [, sign, whole = '', fraction = ''] = /^(-?)(\d+)(?:\.(\d+))?$/.exec(text) ?? [];
  if (sign === undefined || fraction.length > scale)
    throw new RangeError(`${text} is no amount of ${scale} decimals.`);
  const integer = Number(`${sign}${whole}${fraction.padEnd(scale, '0')}`);
  if (!Number.isSafeInteger(integer)) throw new RangeError(`${text} is too large.`);
  return integer;
}

/** Cents, always with two decimals. */
export const euros = (cents: number): string => toDecimal(cents, 2);
export const centsOf = (text: string): number => fromDecimal(text, 2);
/** Millionths of a euro, at least with two decimals. */
export const price = (millionths: number): string => toDecimal(millionths, 6, 2);
export const millionthsOf = (text: string): number => fromDecimal(text, 6);
/** Ten-thousandths of a unit, without zeros that say nothing. */
export const quantity = (tenThousandths: number): string => toDecimal(tenThousandths, 4, 0);
export const tenThousandthsOf = (text: string): number => fromDecimal(text, 4);
/** Hundredths of a percent: `20.00`, as the French rules want it (BR-FR-16). */
export const percent = (hundredths: number): string => toDecimal(hundredths, 2);
export const hundredthsOf = (text: string): number => fromDecimal(text, 2);
