import { toRfc3339 } from '@facturation/platform/clock';

/**
 * When a version was drawn, which is a UUIDv7: of a bill that an earlier version of this code made final, nothing else says
 * when. Undefined for another version.
 */
export function instantOfVersion(version: string): string | undefined {
  const [, high, low] = /^([0-9a-f]{8})-([0-9a-f]{4})-7/.exec(version) ?? [];
  return high === undefined || low === undefined
    ? undefined
    : toRfc3339(Number.parseInt(`${high}${low}`, 16));
}
