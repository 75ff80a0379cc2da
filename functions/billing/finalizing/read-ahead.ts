import type { Attributes, Key, RowStore } from './row-store.ts';

/** Reads single rows. */
export type Rows = Pick<RowStore, 'get'>;

/** Reads rows by one call for each 100. A key may be given twice. */
export async function readTogether(
  keys: readonly Key[],
  store: RowStore,
): Promise<(key: Key) => Attributes | undefined> {
  if (keys.length === 0) return () => undefined;
  const distinct = new Map(keys.map((key) => [JSON.stringify(key), key]));
  const rows = await store.getAll([...distinct.values()]);
  const byName = new Map([...distinct.keys()].map((name, index) => [name, rows[index]]));
  return (key) => byName.get(JSON.stringify(key));
}

/** Rows that are read together and then answered from memory. What was not there is read when it is asked for. */
export async function readAhead(keys: readonly Key[], store: RowStore): Promise<Rows> {
  const found = await readTogether(keys, store);
  return { get: async (key) => found(key) ?? store.get(key) };
}
