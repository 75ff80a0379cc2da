import type { Shard } from './streams.ts';

/**
 * The shards that can be read now: not those that were read to their end, and no child before its parent was. A parent
 * that the stream no longer has holds nothing.
 */
export function shardsToRead(shards: readonly Shard[], isEnded: (id: string) => boolean): string[] {
  const there = new Set(shards.map(({ id }) => id));
  return shards
    .filter(({ id, parent }) => !isEnded(id) && (!parent || !there.has(parent) || isEnded(parent)))
    .map(({ id }) => id);
}
