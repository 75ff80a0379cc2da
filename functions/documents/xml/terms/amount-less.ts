/** Cents of an amount with two decimals. */
const centsOf = (amount: string): bigint => BigInt(amount.replace('.', ''));

/** An amount less another one, both with two decimals and at least 0, the second no larger. */
export function amountLess(amount: string, less: string): string {
  const digits = `${centsOf(amount) - centsOf(less)}`.padStart(3, '0');
  return `${digits.slice(0, -2)}.${digits.slice(-2)}`;
}
