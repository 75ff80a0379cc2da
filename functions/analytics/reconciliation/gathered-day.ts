import { factureIdOf, isOfBill } from '../../facturation/contract.ts';
import { JUDGING_SIZE, startOf } from '../sizes.ts';
import type { FinalBill, StoredFacture } from './sources.ts';
import type { JudgingWindow, Refused } from './stream-state.ts';

/** All that is compared of one day. */
export interface GatheredDay {
  bills: readonly FinalBill[];
  /** Factures of bills with a time in the day, and those of its bills that have another. By id. */
  factures: ReadonlyMap<string, StoredFacture>;
  /** By start in ms: those of the day's bills, factures and refused records. */
  windows: ReadonlyMap<number, JudgingWindow>;
  /** Ids of factures of bills, as often as they were counted as late. */
  late: ReadonlyMap<string, number>;
  refused: readonly Refused[];
  /** Other factures in the same windows of the same customers, by the name of their cell. */
  foreign: ReadonlyMap<string, readonly StoredFacture[]>;
  times: Times;
}

/** What of a day can be compared, in ms. */
export interface Times {
  /** Windows that start before may have lost their ids. */
  keptFrom: number;
  /** What is younger may still be on its way. */
  arrivedUpTo: number;
}

/** A window of one customer, and the factures of bills in it. */
export interface Cell {
  key: string;
  start: number;
  factures: StoredFacture[];
}

export const windowStart = ({ time }: { time: number }): number => startOf(time, JUDGING_SIZE);

export const cellName = (key: string, start: number): string => `${start}#${key}`;

/** The cells that can be compared. */
export function cellsOf(factures: Iterable<StoredFacture>, times: Times): Cell[] {
  const cells = new Map<string, Cell>();
  for (const facture of factures) {
    const start = windowStart(facture);
    if (start < times.keptFrom || start + JUDGING_SIZE.ms > times.arrivedUpTo) continue;
    const name = cellName(facture.key, start);
    const cell = cells.get(name) ?? { key: facture.key, start, factures: [] };
    cell.factures.push(facture);
    cells.set(name, cell);
  }
  return [...cells.values()];
}

/** What a cell holds beyond some of its factures, which its window must have counted; in cents. */
export function restOf(
  { key }: Pick<Cell, 'key'>,
  window: JudgingWindow | undefined,
  factures: readonly { id: string; cents: number }[],
): { count: number; sum: bigint } {
  const held = window?.of(key) ?? { count: 0, sum: 0n };
  const counted = factures.filter(({ id }) => window?.has(id));
  return {
    count: held.count - counted.length,
    sum: held.sum - sumOf(counted),
  };
}

/** In cents. */
export const sumOf = (all: readonly { cents: number }[]): bigint =>
  all.reduce((sum, { cents }) => sum + BigInt(cents), 0n);

/** The bill that a facture tells of. */
export const billOf = (facture: string): string =>
  isOfBill(facture) ? facture.slice(factureIdOf('').length) : facture;
