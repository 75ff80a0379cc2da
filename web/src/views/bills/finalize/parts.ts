/** So many bills are made final by one request: few enough that the reader sees it go on. */
export const PART = 10;

/** In the order in which they were made: so they are to be numbered. */
export const oldestFirst = <B extends { billingDate: string }>(bills: readonly B[]): B[] =>
  bills.toSorted((one, other) => one.billingDate.localeCompare(other.billingDate));

/** A list in parts of a size, in its order. */
export const partsOf = <T>(list: readonly T[], size: number): T[][] =>
  Array.from({ length: Math.ceil(list.length / size) }, (_, part) =>
    list.slice(part * size, (part + 1) * size),
  );
