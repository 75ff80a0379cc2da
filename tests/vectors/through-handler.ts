import { allTime } from '../../functions/analytics/epochs/epochs.ts';
import { WindowReader } from '../../functions/analytics/read/read-windows.ts';
import type { WindowSize } from '../../functions/analytics/sizes.ts';
import type { ReadWindow } from '../../functions/analytics/store/stored.ts';
import { silentEngine } from '../support/silent-engine.ts';
import { type Made, mismatchesOf } from './outcome.ts';
import { type Run, variantOf } from './run-vectors.ts';
import { eventsOf } from './source-event.ts';
import type { Vector } from './vector.ts';

/**
 * Runs a vector through the real handler, in an epoch of its own of a table, and reads back what it committed.
 * @param firstEpoch that of the first vector
 */
export const throughHandler =
  (table: string, firstEpoch = 1): Run =>
  async (vector, index) => {
    const epoch = firstEpoch + index;
    const { folding, batch } = variantOf(vector, index);
    const handler = silentEngine({ table, epoch, firstEpoch: epoch, zone: 'UTC', ...folding });
    for (const event of eventsOf(vector, batch)) await handler(event);
    return mismatchesOf(vector, await readBack(table, epoch, vector, folding.sizes[0]));
  };

async function readBack(
  table: string,
  epoch: number,
  { partitions }: Vector,
  size: WindowSize,
): Promise<Made[]> {
  const reader = new WindowReader(table, [allTime(epoch)], partitions.length);
  const heads = await reader.heads();
  const items: ReadWindow[] = [];
  for await (const group of reader.newestFirst(size, { from: 0, to: Number.MAX_SAFE_INTEGER }))
    items.push(...group);
  return partitions.map((_, partition) => ({
    head: heads.find((one) => one.partition === partition),
    items: items.filter((item) => item.partition === partition),
  }));
}
