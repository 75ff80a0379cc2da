import { now } from '@facturation/platform/clock';
import { keptSecondsOf } from '../../functions/analytics/sizes.ts';
import type { PartitionTable } from './read-state.ts';
import type { Cell, Reference } from './reference-fold.ts';

export interface WindowComparison {
  /** Σ|actual − expected| over count, sum, min and max of every customer and window, and over the counters. */
  diff: bigint;
  /** Windows compared. */
  windows: number;
  unverifiable: number;
}

interface Pair {
  found: Cell | undefined;
  expected: Cell | undefined;
}

type Amounts = Omit<Cell, 'size' | 'start'>;

const NOTHING: Amounts = { count: 0n, sum: 0n, min: 0n, max: 0n };
const FIELDS = ['count', 'sum', 'min', 'max'] as const;
const COUNTERS = ['counted', 'late', 'duplicate', 'quarantined'] as const;

interface Verifiable {
  isRetained: (cell: Cell) => boolean;
  isKept: (cell: Cell) => boolean;
}

/**
 * Compares one partition. `isRetained` tells whether the topic still holds all records of a window, `isKept` whether
 * the table still keeps the window. `complete` means that the topic holds every record since offset 0, so that counters
 * can be compared, too. Otherwise they can only be found too small: every remaining record is in one of them.
 */
export function compareWindows(
  table: PartitionTable | undefined,
  reference: Reference,
  { complete, ...rules }: Verifiable & { complete: boolean },
): WindowComparison {
  const compared = compareCells(table?.windows ?? new Map(), reference.windows, rules);
  const counters = complete ? counterDifference(table, reference) : uncounted(table, reference);
  return { ...compared, diff: compared.diff + counters };
}

/** Whether the table still keeps a window. */
export const isKept = ({ start, size }: Cell): boolean => start >= now() - 1_000 * keptSecondsOf(size);

/** Compares two sets of windows by their keys. */
export function compareCells(
  actual: ReadonlyMap<string, Cell>,
  expected: ReadonlyMap<string, Cell>,
  rules: Verifiable,
): WindowComparison {
  const keys = new Set([...actual.keys(), ...expected.keys()]);
  const pairs = [...keys].map((key) => ({ found: actual.get(key), expected: expected.get(key) }));
  const verifiable = pairs.filter((pair) => isVerifiable(pair, rules));
  return {
    diff: verifiable.reduce((sum, pair) => sum + difference(pair), 0n),
    windows: verifiable.length,
    unverifiable: pairs.length - verifiable.length,
  };
}

function isVerifiable({ found, expected }: Pair, { isRetained, isKept }: Verifiable): boolean {
  const cell = found ?? expected;
  return cell !== undefined && isRetained(cell) && (found !== undefined || isKept(cell));
}

const difference = ({ found, expected }: Pair): bigint =>
  FIELDS.reduce((sum, field) => sum + absolute((found ?? NOTHING)[field] - (expected ?? NOTHING)[field]), 0n);

type Counter = (typeof COUNTERS)[number];

const counterOf = (table: PartitionTable | undefined, counter: Counter): bigint =>
  BigInt(table?.head[counter] ?? 0);

const judgedBy = (table: PartitionTable | undefined): bigint =>
  COUNTERS.reduce((sum, counter) => sum + counterOf(table, counter), 0n);

/** The differences of the four counters, of their sum from the records consumed, and of the sum of money. */
function counterDifference(table: PartitionTable | undefined, reference: Reference): bigint {
  const counters = COUNTERS.reduce(
    (sum, counter) => sum + absolute(counterOf(table, counter) - BigInt(reference[counter])),
    0n,
  );
  return (
    counters +
    absolute(judgedBy(table) - BigInt(reference.consumed)) +
    absolute((table?.head.sum ?? 0n) - reference.sum)
  );
}

/** The number of records that are in no counter. */
function uncounted(table: PartitionTable | undefined, { consumed }: Reference): bigint {
  const missing = BigInt(consumed) - judgedBy(table);
  return missing > 0n ? missing : 0n;
}

const absolute = (value: bigint): bigint => (value < 0n ? -value : value);
