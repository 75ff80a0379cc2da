import type { WindowReader } from '../../functions/analytics/read/read-windows.ts';
import type { WindowSize } from '../../functions/analytics/sizes.ts';
import type { ReadHead, ReadWindow } from '../../functions/analytics/store/stored.ts';
import { type Cell, cellKey } from './reference-fold.ts';

/** A partition as the table shows it at one moment. */
export interface PartitionTable {
  head: ReadHead;
  windows: Map<string, Cell>;
}

/** A busy partition settles between two commits; this many tries are minutes. */
const ATTEMPTS = 500;

/**
 * Reads every partition under live traffic: heads, windows, heads again, until they agree. After the first reading
 * only windows that may have changed since are read again.
 */
export async function readState(
  reader: WindowReader,
  sizes: readonly WindowSize[],
  graceMs: number,
): Promise<Map<number, PartitionTable>> {
  const tables = new Map<number, PartitionTable>();
  let from = 0;
  let heads = await reader.heads();
  for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
    for (const head of heads)
      tables.set(head.partition, { windows: new Map(), ...tables.get(head.partition), head });
    for (const size of sizes) await readSize(reader, size, Math.max(0, from - size.ms), tables);
    const again = await reader.heads();
    if (sameOffsets(heads, again)) return tables;
    from = Math.max(
      0,
      Math.min(...heads.map(({ streamTime }) => streamTime)) - graceMs - (sizes[0]?.ms ?? 0),
    );
    heads = again;
  }
  throw new Error('The heads never stood still between two readings: try again with less traffic.');
}

const sameOffsets = (a: readonly ReadHead[], b: readonly ReadHead[]): boolean =>
  a.length === b.length && a.every(({ lastOffset }, index) => lastOffset === b[index]?.lastOffset);

async function readSize(
  reader: WindowReader,
  size: WindowSize,
  from: number,
  tables: ReadonlyMap<number, PartitionTable>,
): Promise<void> {
  for await (const items of reader.newestFirst(size, { from, to: Number.MAX_SAFE_INTEGER })) {
    for (const item of items) addCells(tables.get(item.partition)?.windows, item, size);
  }
}

/** Notes the customers of a window item under their `cellKey`. */
export function addCells(
  cells: Map<string, Cell> | undefined,
  { start, aggregates }: ReadWindow,
  size: { name: string },
): void {
  for (const [customer, { count, sum, min, max }] of aggregates) {
    cells?.set(cellKey(size.name, start, customer), {
      size: size.name,
      start,
      count: BigInt(count),
      sum,
      min: BigInt(min),
      max: BigInt(max),
    });
  }
}
