/**
 * FNV-1a of a text's UTF-16 units, unsigned 32 bits: spreads keys evenly over shards and buckets, the same in every
 * environment and release. Not for ids that must not collide.
 */
export function fnv1a(text: string): number {
  let hash = 0x811c9dc5;
  for (let index = 0; index < text.length; index++) {
    hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193);
  }
  return hash >>> 0;
}
