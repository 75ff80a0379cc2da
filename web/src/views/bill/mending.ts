import type { Bill } from './queries.ts';

/** Where something that a bill lacks is mended: a place of the page, and what it is. */
export interface Mending {
  place: string;
  what: 'customer' | 'seller' | 'product' | 'bill';
}

const LINE = /^\/bill\/productItems\/(\d+)\//;

/**
 * Where to go with a fault of a bill that may not be issued yet.
 * @param pointer JSON pointer from `seller`, `customer` or `bill`
 * @param code of the refusal: stock is mended at the product, all else of a line in the bill
 */
export function mendingOf(
  pointer: string,
  code: string | undefined,
  { id, customerID, productItems }: Pick<Bill, 'id' | 'customerID' | 'productItems'>,
): Mending {
  if (pointer.startsWith('/seller')) return { place: '/settings/seller', what: 'seller' };
  if (pointer.startsWith('/customer')) return { place: `/customers/${customerID}`, what: 'customer' };
  const product = productItems[Number(LINE.exec(pointer)?.[1])]?.productID;
  if (code === 'insufficient-stock' && product) return { place: `/products/${product}`, what: 'product' };
  return { place: `/bills/${id}/edit`, what: 'bill' };
}

/** The line that a fault is of, counted from 1; undefined when it is of none. */
export function lineOf(pointer: string): number | undefined {
  const index = LINE.exec(pointer)?.[1];
  return index === undefined ? undefined : Number(index) + 1;
}

/** What a bill lacks, by where it is mended. */
export interface MendingGroup extends Mending {
  faults: { line: number | undefined; detail: string }[];
}

/** Faults of a bill, those that are mended at one place together, in the order in which they were found. */
export function mendingGroups(
  faults: readonly { pointer?: string; detail: string }[],
  code: string | undefined,
  bill: Parameters<typeof mendingOf>[2],
): MendingGroup[] {
  const groups = new Map<string, MendingGroup>();
  for (const { pointer = '', detail } of faults) {
    const mending = mendingOf(pointer, code, bill);
    const group = groups.get(mending.place) ?? { ...mending, faults: [] };
    group.faults.push({ line: lineOf(pointer), detail });
    groups.set(mending.place, group);
  }
  return [...groups.values()];
}
