import { toRfc3339 } from '@facturation/platform/clock';
import { hal, httpHandler } from '@facturation/platform/http';
import { analytics } from './contract.ts';
import { quarantinedBelow, type ReadQuarantined } from './read/read-rejected.ts';
import { rejectedPage } from './rejected-page.ts';

/**
 * Characters of a key or a value shown in a list, in base64. A multiple of 4, so that the part shown is valid base64.
 */
const MAX_SHOWN_CHARACTERS = 4_096;
/** The last moment that RFC 3339 can express. */
const LAST_RFC3339_MS = Date.UTC(9999, 11, 31, 23, 59, 59, 999);

const quarantine = {
  name: 'quarantine',
  below: quarantinedBelow,
  /** A record without a valid time is listed as if its time were 0. */
  timeOf: ({ timestamp }: ReadQuarantined) => (isTime(timestamp) ? timestamp : 0),
  isWanted: () => true,
  toResource,
};

export const handler = httpHandler(analytics.routes.listQuarantine, async ({ query, request }) =>
  hal(await rejectedPage(quarantine, query, request)),
);

const isTime = (timestamp: number): boolean => timestamp >= 0 && timestamp <= LAST_RFC3339_MS;

function toResource({ partition, offset, reason, timestamp, key, value, redrivenAt }: ReadQuarantined) {
  return {
    partition,
    offset,
    reason,
    time: isTime(timestamp) ? toRfc3339(timestamp) : null,
    key: key?.slice(0, MAX_SHOWN_CHARACTERS) ?? null,
    value: value?.slice(0, MAX_SHOWN_CHARACTERS) ?? null,
    bytes: Buffer.byteLength(value ?? '', 'base64'),
    redriven: redrivenAt === undefined ? null : toRfc3339(redrivenAt),
  };
}
