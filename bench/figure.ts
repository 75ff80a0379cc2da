/** One measured number. Less is better, or `moreIsBetter`. */
export interface Figure {
  name: string;
  value: number;
  unit: string;
  moreIsBetter?: true;
  /** Missing it is said. */
  aim?: number;
  /** Missing it fails `--check`. */
  hard?: number;
  /** The same figure of what this is held against. */
  peer?: string;
  /** What `value` is the median, or another summary, of. */
  runs?: number[];
  /** What `value` is the largest, or the sum, of: by name. */
  parts?: Record<string, number>;
}

/** How much of something: for a measurement, and for a look whether the measurement still works. */
export interface Extent {
  whole: number;
  smoke: number;
}

/** What measurements share. */
export interface Bench {
  /** Shows what is going on. */
  say(line: string): void;
  /** How much of it this run does. */
  extent(extent: Extent): number;
  /** What was measured so far. */
  figures: readonly Figure[];
  /** Of the command line. */
  options: Readonly<Record<string, string | boolean | undefined>>;
}

/** A file of `measurements/`: what it measures, and how. */
export interface Measurement {
  name: string;
  title: string;
  measure(bench: Bench): Promise<Figure[]>;
}

/** The value at the fraction `p` of the sorted values, by nearest rank. @throws {RangeError} of no values */
export function percentile(values: readonly number[], p: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  const value = sorted[Math.max(0, Math.ceil(p * sorted.length) - 1)];
  if (value === undefined) throw new RangeError('no values');
  return value;
}

export const median = (values: readonly number[]): number => percentile(values, 0.5);

/** A figure of a run that was too short to be held against an aim. */
export function withoutAims({ aim: _aim, hard: _hard, ...figure }: Figure): Figure {
  return figure;
}

export type Verdict = 'hard aim missed' | 'aim missed' | 'ok' | '';

export function verdict({ value, aim, hard, moreIsBetter }: Figure): Verdict {
  const meets = (bound: number) => (moreIsBetter ? value >= bound : value <= bound);
  if (hard !== undefined && !meets(hard)) return 'hard aim missed';
  if (aim !== undefined && !meets(aim)) return 'aim missed';
  return aim === undefined && hard === undefined ? '' : 'ok';
}
