import { SYSTEM } from './access.ts';
import { now, toRfc3339 } from './clock.ts';
import { fnv1a } from './hash.ts';
import type { HttpRequest } from './http.ts';
import { newId } from './ids.ts';

/** Who does something, and when: what every row of the audit trail says. */
export interface Actor {
  /** Who asked for it; never a process that helps. */
  principal: string;
  correlationId: string;
  /** RFC 3339, in UTC with milliseconds. */
  time: string;
}

/** What was done to a resource, by whom; `act` is the verb of it, and `before` the version that it met, if any. */
export type Deed = Actor & { act: string; before?: string } & Readonly<Record<string, unknown>>;

/** Who a request is of. */
export const actorOf = ({
  principal,
  correlationId,
  time,
}: Pick<HttpRequest, 'principal' | 'correlationId' | 'time'>): Actor => ({
  principal: principal?.id ?? '',
  correlationId,
  time: toRfc3339(time),
});

/** A part of the system that does something by itself, now. `name`: such as `demo`. */
export const systemActor = (name: string): Actor => ({
  principal: `${SYSTEM}${name}`,
  correlationId: newId(),
  time: toRfc3339(now()),
});

/**
 * The key of the row that the change of a resource to a version leaves. `sort` orders versions as they follow each other:
 * those that are ids by time, and those that end with a number by that.
 */
export const auditKeyOf = (resource: string, version: string) => ({
  id: resource,
  sort: version.replace(TRAILING_NUMBER, (number) => `${letterFor(number.length)}${number}`),
});

/** The version of a row, by its key. */
export const versionOfSort = (sort: string): string => sort.replace(SORTED_NUMBER, '$<number>');

/** A number that is a version, or follows another one: `12`, `01a2….12`. */
const TRAILING_NUMBER = /(?<=^|\.)\d+$/;
const SORTED_NUMBER = /(?<=^|\.)[a-z](?<number>\d+)$/;

/** None for one digit, then a, b, c…: a longer number has a later letter, and each is behind the digits. */
const letterFor = (digits: number): string => (digits === 1 ? '' : String.fromCharCode(95 + digits));

/** Over how many partitions of the index by time rows are spread, so that none takes all writes. */
const SHARDS = 4;

const shardOf = (position: string): string => `audit#${fnv1a(position) % SHARDS}`;

/** Every partition of the index by time. */
export const AUDIT_SHARDS: readonly string[] = Array.from({ length: SHARDS }, (_, shard) => `audit#${shard}`);

/** How long rows are kept: books and what they are made of by law, others as long as somebody may ask. */
const YEARS_KEPT = { bills: 10, series: 10, seller: 10 } as Readonly<Record<string, number>>;
const OTHER_YEARS_KEPT = 3;
const S_PER_YEAR = 31_557_600;

/** Seconds for which rows of a resource are kept. */
export const auditKeptS = (resource: string): number =>
  (YEARS_KEPT[resource.split('/')[0] ?? ''] ?? OTHER_YEARS_KEPT) * S_PER_YEAR;

/**
 * What a row of the audit trail holds but for its key: the deed; the place in the index by time, which no other row has;
 * and when the database drops it, in seconds since the epoch.
 */
export function auditAttributes(resource: string, version: string, deed: Deed) {
  const { id, sort } = auditKeyOf(resource, version);
  const at = `${deed.time}#${id}#${sort}`;
  const expiresAt = Math.floor(Date.parse(deed.time) / 1_000) + auditKeptS(resource);
  return { ...deed, shard: shardOf(at), at, expiresAt };
}
