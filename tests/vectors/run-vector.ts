import { isDeepStrictEqual } from 'node:util';
import { createAggregationHandler, type EngineSettings } from '../../functions/analytics/aggregation.ts';
import { allTime } from '../../functions/analytics/epochs.ts';
import { TOTAL } from '../../functions/analytics/partition-state.ts';
import { WindowReader } from '../../functions/analytics/read-windows.ts';
import type { ReadHead, ReadWindow } from '../../functions/analytics/window-store.ts';
import { isOpen } from '../../functions/analytics/windows.ts';
import { eventsOf } from './source-event.ts';
import type { Vector, VectorPartition } from './vector.ts';

type Outcome = Omit<VectorPartition, 'records'>;

/**
 * Runs a vector through the real handler, in an epoch of its own, and reads back what it committed.
 * @returns what differs from Kafka Streams, partition by partition; empty when all is equal.
 */
export async function mismatchesOf(vector: Vector, table: string, epoch: number): Promise<string[]> {
  const size = { name: `${vector.sizeMs}ms`, ms: vector.sizeMs };
  // Buckets and batches change nothing in the result, so vectors take turns with some of each.
  const k = 1 + (epoch % 3);
  const settings: EngineSettings = {
    table,
    epoch,
    firstEpoch: epoch,
    sizes: [size],
    grace: vector.graceMs,
    k,
    zone: 'UTC',
  };
  const handler = createAggregationHandler(settings);
  for (const event of eventsOf(vector, epoch % 2 ? 500 : 60)) await handler(event);

  const reader = new WindowReader(table, [allTime(epoch)], vector.partitions.length);
  const heads = await reader.heads();
  const items: ReadWindow[] = [];
  for await (const group of reader.newestFirst(size, { from: 0, to: Number.MAX_SAFE_INTEGER }))
    items.push(...group);
  return vector.partitions.flatMap((expected, partition) => {
    const head = heads.find((one) => one.partition === partition);
    const own = items.filter((item) => item.partition === partition);
    return compare(expected, outcomeOf(own, head, vector)).map((what) => `partition ${partition}: ${what}`);
  });
}

function outcomeOf(items: ReadWindow[], head: ReadHead | undefined, vector: Vector): Outcome {
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
