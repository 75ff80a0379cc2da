import { now } from '@facturation/platform/clock';
import { readConfig } from '@facturation/platform/config';
import { eurosOf } from '@facturation/platform/schemas';
import type { Kafka } from 'kafkajs';
import { z } from 'zod';
import { dayAt } from '../../../functions/analytics/calendar.ts';
import { Conflicts } from '../../../functions/analytics/read/conflicts.ts';
import { openReader } from '../../../functions/analytics/read/read-windows.ts';
import { daysBetween } from '../../../functions/analytics/reconciliation/days.ts';
import { reconcileDays } from '../../../functions/analytics/reconciliation/reconcile-days.ts';
import { reconciliationOf } from '../../../functions/analytics/reconciliation/resource.ts';
import { StreamState } from '../../../functions/analytics/reconciliation/stream-state.ts';
import type { Subject } from '../reconcile.ts';
import { compareTopic, type TopicSide } from './compare-topic.ts';
import { tableSources } from './table-sources.ts';
import { readTopicOfBills } from './topic-of-bills.ts';

/** Days as `2026-11-29`, as for the route: today where none is named. */
export interface AskedDays {
  from?: string | undefined;
  to?: string | undefined;
}

/** The settings of a stage that are needed beside its subject. */
const Settings = z.object({ FROZEN_BILLS_TABLE: z.string().min(3), TIME_ZONE: z.string().min(1) });

/**
 * What `GET /reconciliation` answers, and what the topic has, read from the tables: without a limit.
 * @throws {Error} for days that are none
 */
export async function reconcileBills(
  kafka: Kafka,
  subject: Subject,
  settings: Readonly<Record<string, string | undefined>>,
  asked: AskedDays,
  onProgress?: (read: number) => void,
) {
  const { FROZEN_BILLS_TABLE, TIME_ZONE: zone } = readConfig(Settings, settings);
  const nowMs = now();
  const days = daysOf(asked, dayAt(nowMs, zone), zone);
  const { windowsTable: table, facturesTable, partitions } = subject;
  const sources = await tableSources(FROZEN_BILLS_TABLE, facturesTable);
  const stream = new StreamState(
    table,
    partitions,
    await openReader({ ...subject, table }),
    new Conflicts(facturesTable, subject),
  );
  const topic = await readTopicOfBills(kafka, subject, days[0]?.from ?? nowMs, onProgress);
  const sides = new Map<string, TopicSide>();
  const compared = await reconcileDays(days, {
    sources,
    stream,
    nowMs,
    mostRows: Number.POSITIVE_INFINITY,
    beside({ day }, bills, times) {
      const { findings, side } = compareTopic(bills, topic, times);
      sides.set(day, side);
      return findings;
    },
  });
  const { days: answered, ...others } = reconciliationOf(zone, compared);
  const shown = answered.map((day) => ({ ...day, topic: shownSide(sides.get(day.day)) }));
  return { ...others, days: shown, unread: topic.unread };
}

export type ReconciledBills = Awaited<ReturnType<typeof reconcileBills>>;

const shownSide = (side: TopicSide | undefined) => {
  const { cents = 0n, ...others } = side ?? { count: 0, records: 0, unverifiable: { count: 0, ids: [] } };
  return { ...others, sum: eurosOf(cents) };
};

const DAY = /^20\d\d-\d\d-\d\d$/;

function daysOf({ from, to }: AskedDays, today: string, zone: string) {
  const last = to ?? from ?? today;
  const first = from ?? last;
  for (const day of [first, last]) {
    const isDay = DAY.test(day) && new Date(`${day}T00:00:00Z`).toJSON()?.startsWith(day);
    if (!isDay) throw new Error(`A day is written as 2026-11-29, not ${day}.`);
  }
  if (first > last) throw new Error('The last day lies before the first.');
  return daysBetween(first, last, zone);
}
