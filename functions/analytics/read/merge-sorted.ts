/**
 * Merges sorted lists into one: the next item is always the one that `compare` puts first. It reads at most one item
 * ahead in each list.
 */
export async function* mergeSorted<T>(
  lists: readonly AsyncIterator<T, undefined>[],
  compare: (a: T, b: T) => number,
): AsyncGenerator<T> {
  const fronts = await Promise.all(lists.map(async (list) => ({ list, item: (await list.next()).value })));
  for (;;) {
    const [first] = fronts
      .filter((front) => front.item !== undefined)
      .toSorted((a, b) => compare(a.item as T, b.item as T));
    if (!first) return;
    yield first.item as T;
    first.item = (await first.list.next()).value;
  }
}
