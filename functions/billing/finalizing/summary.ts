import { fnv1a } from '@facturation/platform/hash';
import type { Attributes, Key, RowStore, Write } from './row-store.ts';

/** What a bill adds to the sums of the month of its issue; amounts are integer cents. */
export interface Billed {
  kind: 'invoice' | 'creditNote';
  net: number;
  vat: number;
  gross: number;
}

/**
 * What all bills together come to in one month: `invoiceCount`, `creditNoteGross` and so on of those that were issued in
 * it, and `owed#2026-11-29`, what is owed of those that are due on a day of it. Integers; amounts are cents.
 */
export type Sums = Readonly<Record<string, number>>;

/** Rows over which each sum is spread, since transactions on one row wait for each other. */
const SHARDS = 4;
const MAX_MONTHS = 1_000;

const shardId = (shard: number): string => `summary#${shard}`;

/** `together`: what is written with the same goes to the same row. */
function addition(month: string, together: string, amounts: Sums): Write {
  const key: Key = { table: 'settlements', id: shardId(fnv1a(together) % SHARDS), sort: month };
  return { act: 'add', key, amounts };
}

/** Adds a bill to those of the month of its issue. */
export function billedWrite(issueDate: string, { kind, net, vat, gross }: Billed, together: string): Write {
  const amounts = {
    [`${kind}Count`]: 1,
    [`${kind}Net`]: net,
    [`${kind}Vat`]: vat,
    [`${kind}Gross`]: gross,
  };
  return addition(monthOf(issueDate), together, amounts);
}

/**
 * Moves what is owed on the day that a bill is due, from its settlement row as it was read to what it becomes; nothing
 * where that stays. What is owed to a customer is not taken off.
 */
export function owedWrites(before: Attributes | undefined, after: Attributes, together: string): Write[] {
  const step = owedOf(after) - owedOf(before ?? {});
  const day = `${after.dueDate}`;
  return step === 0 ? [] : [addition(monthOf(day), together, { [OWED + day]: step })];
}

const OWED = 'owed#';
const owedOf = ({ due }: Attributes): number => Math.max(Number(due ?? 0), 0);
const monthOf = (day: string): string => day.slice(0, 7);

/** Both sums, by their names. */
export function added(sums: Sums, more: Sums): Sums {
  const names = [...new Set([...Object.keys(sums), ...Object.keys(more)])];
  return Object.fromEntries(names.map((name) => [name, (sums[name] ?? 0) + (more[name] ?? 0)]));
}

/** The sums of each month, as the rows hold them. */
export async function readSums(store: Pick<RowStore, 'list'>): Promise<Map<string, Sums>> {
  const ids = Array.from({ length: SHARDS }, (_, shard) => shardId(shard));
  const rows = await Promise.all(ids.map((id) => store.list('settlements', id, MAX_MONTHS)));
  return byMonth(rows.flat().map(({ sort, ...sums }) => [sort, sums as Sums]));
}

/** The sums of each month, as writes add them. */
export const sumsOf = (writes: readonly Write[]): Map<string, Sums> =>
  byMonth(
    writes.flatMap((write): [string, Sums][] =>
      write.act === 'add' ? [[`${write.key.sort}`, write.amounts]] : [],
    ),
  );

/** The sums of each month, with more of them. */
export const withMore = (
  sums: ReadonlyMap<string, Sums>,
  more: ReadonlyMap<string, Sums>,
): ReadonlyMap<string, Sums> => byMonth([...sums, ...more]);

function byMonth(parts: readonly [month: string, sums: Sums][]): Map<string, Sums> {
  const months = new Map<string, Sums>();
  for (const [month, sums] of parts) months.set(month, added(months.get(month) ?? {}, sums));
  return months;
}

/** What is owed on each day on which anything is due. */
export const owedByDay = (months: ReadonlyMap<string, Sums>): [day: string, cents: number][] =>
  [...months.values()].flatMap((sums) =>
    Object.entries(sums)
      .filter(([name]) => name.startsWith(OWED))
      .map(([name, cents]): [string, number] => [name.slice(OWED.length), cents]),
  );

/** Where sums differ, each by its month and name, with what is there and what should be; empty where all is right. */
export function differences(
  actual: ReadonlyMap<string, Sums>,
  expected: ReadonlyMap<string, Sums>,
): { at: string; actual: number; expected: number }[] {
  const months = [...new Set([...actual.keys(), ...expected.keys()])].sort();
  return months.flatMap((month) => {
    const [is, shouldBe] = [actual.get(month) ?? {}, expected.get(month) ?? {}];
    return Object.keys(added(is, shouldBe))
      .map((name) => ({ at: `${month} ${name}`, actual: is[name] ?? 0, expected: shouldBe[name] ?? 0 }))
      .filter((sum) => sum.actual !== sum.expected);
  });
}
