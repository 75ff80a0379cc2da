import { putAll } from '@facturation/platform/batch-write';
import { now } from '@facturation/platform/clock';
import { ConditionalCheckFailedException, dynamodb, PutCommand } from '@facturation/platform/dynamodb';
import type { SummedSize } from '../sizes.ts';
import { type Source, storedItems, summedUpTo, sumsOf } from '../store/window-items.ts';
import { summedKey, summedRows, windowsOf } from '../store/window-rows.ts';
import type { ReadWindow } from '../store/window-store.ts';

const DAY_MS = 86_400_000;

/**
 * Writes the closed windows of a partition that are sums of smaller ones and lie above its mark, oldest first. The mark
 * moves after each: a window is never summed again once its parts may have expired. Written twice, it is the same.
 * @param closedUpTo ms; windows of the smallest size that end here or before can change no more
 */
export async function sumUp(source: Source, sizes: readonly SummedSize[], closedUpTo: number): Promise<void> {
  const foldedUpTo = Math.min(closedUpTo, now());
  const completeUpTo = new Map<string, number>();
  for (const size of sizes) {
    const partsUpTo = completeUpTo.get(size.parts.name) ?? foldedUpTo;
    completeUpTo.set(size.name, await sumUpSize(source, size, partsUpTo));
  }
}

/** @returns up to where this size is complete now: what is a sum of it is closed no further */
async function sumUpSize(source: Source, size: SummedSize, closedUpTo: number): Promise<number> {
  const { table, epoch, partition } = source;
  const mark = await summedUpTo(source, size);
  const end = size.startOf(Math.max(0, closedUpTo));
  if (end <= mark) return mark;
  for await (const sum of sumsOf(storedItems(source, size.parts, { from: mark, to: end }, true), size)) {
    const rows = summedRows(windowsOf(epoch, partition, size), sum, size, now());
    if (!mayBeShort(sum)) await putAll(table, rows);
    await moveMark(source, size, size.endOf(sum.start));
  }
  await moveMark(source, size, end);
  return end;
}

/** Parts were written at about the same time: when one is about to expire, another may be gone already. */
const mayBeShort = ({ expires }: ReadWindow): boolean => expires * 1000 < now() + DAY_MS;

/** Never goes backwards, whoever else moves it. */
async function moveMark({ table, epoch, partition }: Source, size: SummedSize, upTo: number): Promise<void> {
  const put = new PutCommand({
    TableName: table,
    Item: { ...summedKey(epoch, partition, size), upTo },
    ConditionExpression: 'attribute_not_exists(upTo) or upTo < :upTo',
    ExpressionAttributeValues: { ':upTo': upTo },
  });
  await dynamodb.send(put).catch((error) => {
    if (!(error instanceof ConditionalCheckFailedException)) throw error;
  });
}
