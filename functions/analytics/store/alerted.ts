/** The customers of a window for whom a rule has alerted, by the id of the rule. */
export type Alerted = ReadonlyMap<string, ReadonlySet<string>>;

/**
 * Encodes one bit per customer, at its index among the customers of the window. Even many rules with many customers
 * take little space compared with the aggregates.
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

/** Decodes it; `customers` must be in the order of the encoding. */
export function decodeAlerted(
  written: Readonly<Record<string, Uint8Array>>,
  customers: readonly string[],
): Map<string, Set<string>> {
  const decode = (bits: Uint8Array) =>
    new Set(customers.filter((_, index) => (bits[index >> 3] ?? 0) & (1 << (index & 7))));
  return new Map(Object.entries(written).map(([rule, bits]) => [rule, decode(bits)]));
}
