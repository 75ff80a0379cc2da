import { mismatchesOf } from './run-vector.ts';
import type { Vector } from './vector.ts';

/** DynamoDB Local answers one after the other; a few vectors at once keep it busy. */
const AT_ONCE = 6;

export interface Report {
  matched: number;
  total: number;
  /** One line per vector that differs. */
  mismatches: string[];
}

/** Runs vectors through the real handler. `onProgress` is told how many are done. */
export async function runVectors(
  vectors: readonly Vector[],
  table: string,
  onProgress: (done: number) => void = () => undefined,
): Promise<Report> {
  const mismatches: string[] = [];
  const queue = [...vectors.entries()];
  let done = 0;
  const worker = async () => {
    for (let next = queue.shift(); next; next = queue.shift()) {
      const [index, vector] = next;
      const found = await mismatchesOf(vector, table, index + 1);
      if (found.length > 0) mismatches.push(`${vector.id}: ${found.join('; ')}`);
      onProgress(++done);
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, worker));
  return { matched: vectors.length - mismatches.length, total: vectors.length, mismatches };
}
