import { JUDGING_SIZE } from '../../functions/analytics/sizes.ts';
import type { Folding } from '../../functions/analytics/windows.ts';
import type { Vector } from './vector.ts';

/** DynamoDB Local answers one after the other; a few vectors at once keep it busy. */
const AT_ONCE = 6;

/** Runs the vector of an index through something. @returns what differs from Kafka Streams */
export type Run = (vector: Vector, index: number) => Promise<string[]>;

export interface Report {
  matched: number;
  total: number;
  /** One line per vector that differs. */
  mismatches: string[];
}

/** Buckets and batches change nothing in the result, so vectors take turns with some of each. */
export function variantOf(vector: Vector, index: number): { folding: Folding; batch: number } {
  // Rows are kept as long as those of the named size; the length is the vector's own.
  const size = { name: JUDGING_SIZE.name, ms: vector.sizeMs };
  const bucketCount = 1 + (index % 3);
  return { folding: { sizes: [size], graceMs: vector.graceMs, bucketCount }, batch: index % 2 ? 60 : 500 };
}

/** Runs vectors. `onProgress` is called with how many are done. */
export async function runVectors(
  vectors: readonly Vector[],
  run: Run,
  onProgress: (done: number) => void = () => undefined,
): Promise<Report> {
  const mismatches: string[] = [];
  const queue = [...vectors.entries()];
  let done = 0;
  const worker = async () => {
    for (let next = queue.shift(); next; next = queue.shift()) {
      const [index, vector] = next;
      const found = await run(vector, index);
      if (found.length > 0) mismatches.push(`${vector.id}: ${found.join('; ')}`);
      onProgress(++done);
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, worker));
  return { matched: vectors.length - mismatches.length, total: vectors.length, mismatches };
}
