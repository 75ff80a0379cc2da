import { auditKeptS } from '@facturation/platform/audit';
import type { ResourceVersion } from './trail-versions.ts';

/** A UUIDv7, which begins with the moment of its making. */
const UUID_V7 = /^([0-9a-f]{8})-([0-9a-f]{4})-7/;
const HEXADECIMAL = 16;

const timeIn = (id: string): number | undefined => {
  const [, high, low] = UUID_V7.exec(id) ?? [];
  return high && low ? Number.parseInt(high + low, HEXADECIMAL) : undefined;
};

/** Name of the collection that a resource is in, or its own. */
export const kindOf = (resource: string): string => resource.split('/').slice(0, -1).join('/') || resource;

/**
 * When a version was made, in ms, by itself; of a rule, whose versions are 1 and 2, by its id. 0, before all, for rows that
 * had no version; undefined for the revisions of a series.
 */
export function madeAtMs({ resource, version }: ResourceVersion): number | undefined {
  const kind = kindOf(resource);
  if (kind === 'series') return undefined;
  const id = kind === 'analytics/rules' ? `${resource.split('/').at(-1)}` : version;
  return timeIn(id) ?? 0;
}

/** Whether a row that is not there need not be: it is older than the trail of its kind, or than rows are kept. */
export function isOlder(
  missing: ResourceVersion,
  begins: ReadonlyMap<string, number>,
  nowMs: number,
): boolean {
  const madeMs = madeAtMs(missing);
  if (madeMs === undefined) return false;
  const beginsMs = begins.get(kindOf(missing.resource)) ?? Number.POSITIVE_INFINITY;
  return madeMs < Math.max(beginsMs, nowMs - auditKeptS(missing.resource) * 1_000);
}
