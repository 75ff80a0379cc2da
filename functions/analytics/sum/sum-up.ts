import { putAll } from '@facturation/platform/batch-write';
import { now } from '@facturation/platform/clock';
import type { SummedSize } from '../sizes.ts';
import { moveSummedUpTo, summedUpTo } from '../store/checkpoints.ts';
import type { ReadWindow } from '../store/stored.ts';
import { type Source, storedItems } from '../store/window-items.ts';
import { summedRows, windowsOf } from '../store/window-rows.ts';
import { sumsOf } from './summed-items.ts';

const DAY_MS = 86_400_000;

/**
 * Writes the closed windows of a partition that are sums of smaller ones and lie above its checkpoint, oldest first.
 * The checkpoint moves after each, so that no window is summed again once its parts may have expired. Writing is
 * idempotent.
 * @param closedUpTo ms; windows of the smallest size that end at this time or earlier are closed
 */
export async function sumUp(source: Source, sizes: readonly SummedSize[], closedUpTo: number): Promise<void> {
  const foldedUpTo = Math.min(closedUpTo, now());
  const completeUpTo = new Map<string, number>();
  for (const size of sizes) {
    const partsUpTo = completeUpTo.get(size.parts.name) ?? foldedUpTo;
    completeUpTo.set(size.name, await sumUpSize(source, size, partsUpTo));
  }
}

/** @returns the time up to which this size is complete; sums of it are closed no further */
async function sumUpSize(source: Source, size: SummedSize, closedUpTo: number): Promise<number> {
  const { table, epoch, partition } = source;
  const writtenUpTo = await summedUpTo(source, size);
  const end = size.startOf(Math.max(0, closedUpTo));
  if (end <= writtenUpTo) return writtenUpTo;
  for await (const sum of sumsOf(
    storedItems(source, size.parts, { from: writtenUpTo, to: end }, true),
    size,
  )) {
    const rows = summedRows(windowsOf(epoch, partition, size), sum, size, now());
    if (!mayBeShort(sum)) await putAll(table, rows);
    await moveSummedUpTo(source, size, size.endOf(sum.start));
  }
  await moveSummedUpTo(source, size, end);
  return end;
}

/** Parts were written at about the same time: when one is about to expire, another may already be gone. */
const mayBeShort = ({ expires }: ReadWindow): boolean => expires * 1000 < now() + DAY_MS;
