import { toRfc3339 } from '@facturation/platform/clock';
import { hal, httpHandler } from '@facturation/platform/http';
import type { Redrive } from './answer-schemas.ts';
import { analyticsConfig } from './config.ts';
import { analytics } from './contract.ts';
import { quarantinedBelow, type ReadQuarantined } from './read/read-rejected.ts';
import { type Outcome, outcomeOf } from './read/redrive-outcome.ts';
import { rejectedPage } from './rejected-page.ts';
import type { ReadHead } from './store/stored.ts';

/**
 * Characters of a key or a value shown in a list, in base64. A multiple of 4, so that the part shown is valid base64.
 */
const MAX_SHOWN_CHARACTERS = 4_096;
/** The last moment that RFC 3339 can express. */
const LAST_RFC3339_MS = Date.UTC(9999, 11, 31, 23, 59, 59, 999);

const config = analyticsConfig();

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

function toResource(record: ReadQuarantined, head: ReadHead | undefined, isLive: boolean) {
  const { partition, offset, reason, timestamp, key, value, redrivenAt } = record;
  return {
    partition,
    offset,
    reason,
    time: isTime(timestamp) ? toRfc3339(timestamp) : null,
    key: key?.slice(0, MAX_SHOWN_CHARACTERS) ?? null,
    value: value?.slice(0, MAX_SHOWN_CHARACTERS) ?? null,
    bytes: Buffer.byteLength(value ?? '', 'base64'),
    redriven: redrivenAt === undefined ? null : toRfc3339(redrivenAt),
    redrive: isLive ? redriveOf(record, head) : EARLIER_EPOCH,
  };
}

/** A redrive takes the records of the live epoch alone. */
const EARLIER_EPOCH: Redrive = { outcome: 'earlier-epoch', reason: null };

const SHOWN_OUTCOMES = {
  unreadable: 'unreadable',
  late: 'late',
  'in time': 'in-time',
  'sent before': 'sent-before',
  cut: 'cut',
} as const satisfies Record<Outcome, Redrive['outcome']>;

function redriveOf(record: ReadQuarantined, head: ReadHead | undefined): Redrive {
  const { outcome, reason } = outcomeOf(record, config, head);
  return { outcome: SHOWN_OUTCOMES[outcome], reason: reason ?? null };
}
