/** Customers of a window for whom a rule has alerted, by the rule's id. */
export type Alerted = ReadonlyMap<string, ReadonlySet<string>>;

/**
 * Written as one bit a customer, at its index among the window's customers: however many rules alert for however
 * many customers, it stays small beside their aggregates.
 */
export function encodeAlerted(alerted: Alerted, customers: readonly string[]): Record<string, Uint8Array> {
  const encode = (chosen: ReadonlySet<string>) => {
    const bits = new Uint8Array(Math.ceil(customers.length / 8));
    customers.forEach((customer, index) => {
      if (chosen.has(customer)) bits[index >> 3] = (bits[index >> 3] ?? 0) | (1 << (index & 7));
    });
    return bits;
  };
  return Object.fromEntries([...alerted].map(([rule, chosen]) => [rule, encode(chosen)]));
}

/** `customers` in the order in which they were when it was written. */
export function decodeAlerted(
  written: Readonly<Record<string, Uint8Array>>,
  customers: readonly string[],
): Map<string, Set<string>> {
  const decode = (bits: Uint8Array) =>
    new Set(customers.filter((_, index) => (bits[index >> 3] ?? 0) & (1 << (index & 7))));
  return new Map(Object.entries(written).map(([rule, bits]) => [rule, decode(bits)]));
}
