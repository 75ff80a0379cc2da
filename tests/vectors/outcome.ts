import { isDeepStrictEqual } from 'node:util';
import { type Aggregate, isOpen, TOTAL } from '../../functions/analytics/windows.ts';
import type { Vector, VectorPartition } from './vector.ts';

/** What the engine made of the records of one partition. */
export interface Made {
  /** Absent when there were no records. */
  head: { streamTime: number; late: number } | undefined;
  items: readonly { start: number; aggregates: ReadonlyMap<string, Aggregate> }[];
}

type Outcome = Omit<VectorPartition, 'records'>;

/** What differs from Kafka Streams, partition by partition; empty when all is equal. */
export function mismatchesOf(vector: Vector, made: readonly Made[]): string[] {
  return vector.partitions.flatMap((expected, partition) => {
    const actual = outcomeOf(made[partition] ?? { head: undefined, items: [] }, vector);
    return compare(expected, actual).map((what) => `partition ${partition}: ${what}`);
  });
}

function outcomeOf({ items, head }: Made, vector: Vector): Outcome {
  const streamTime = head?.streamTime ?? -1;
  const rows = items
    .flatMap(({ start, aggregates }) => [...aggregates].map(([key, a]) => ({ key, start, ...a })))
    .filter(({ key }) => key !== TOTAL)
    .sort((a, b) => Buffer.compare(Buffer.from(a.key), Buffer.from(b.key)) || a.start - b.start);
  const closed = rows
    .filter(({ start }) => !isOpen(start + vector.sizeMs, streamTime, vector.graceMs))
    .sort((a, b) => a.start - b.start);
  return {
    windows: rows.map(({ key, start, count, sum, min, max }) => [
      key,
      start,
      count,
      `${sum}`,
      `${min}`,
      `${max}`,
    ]),
    dropped: head?.late ?? 0,
    streamTime,
    finals: closed.map(({ key, start, count, sum }) => [key, start, count, `${sum}`]),
  };
}

/** Finals are compared as a list in the order of window starts; Kafka Streams emits by end, then key. */
function compare(expected: VectorPartition, actual: Outcome): string[] {
  const finals = [...expected.finals].sort((a, b) => a[1] - b[1]);
  const wanted: Outcome = { ...expected, finals };
  return (['windows', 'dropped', 'streamTime', 'finals'] as const)
    .filter((part) => !isDeepStrictEqual(actual[part], wanted[part]))
    .map((part) => `${part} differ`);
}
