import { toRfc3339 } from '@facturation/platform/clock';
import type { Kafka } from 'kafkajs';
import { type EpochSettings, settingsOf } from '../../functions/analytics/epochs/epoch-settings.ts';
import { allTime, readPointer, type Span } from '../../functions/analytics/epochs/epochs.ts';
import { WindowReader } from '../../functions/analytics/read/read-windows.ts';
import type { ReadHead } from '../../functions/analytics/store/stored.ts';
import { type TopicOffsets, topicOffsets, withAdmin } from '../kafka/admin.ts';
import type { Subject } from '../reconcile/reconcile.ts';

/** Describes the pointer, and each epoch that is read or folded: its settings, its heads, and how far behind they are. */
export async function statusOf(kafka: Kafka, subject: Subject): Promise<string> {
  const { windowsTable, partitions, groups, topic } = subject;
  const pointer = await readPointer(windowsTable);
  const spans = pointer?.spans ?? [allTime(subject.epoch)];
  const ends = await withAdmin(kafka, (admin) => topicOffsets(admin, topic));
  const lines = [
    pointer ? 'Readers follow' : 'Readers follow the configured epoch: no other one has taken over.',
    ...spans.map((span) => `  ${spanLine(span)}${span === spans.at(-1) ? ', live' : ''}`),
  ];
  for (const epoch of new Set([...spans.map((span) => span.epoch), ...groups.keys()])) {
    const settings = await settingsOf(windowsTable, epoch);
    const heads = await new WindowReader(windowsTable, [allTime(epoch)], partitions).heads();
    const span = spans.find((one) => one.epoch === epoch);
    const role = span ? '' : ', read by nobody';
    lines.push('', `Epoch ${epoch}${role}: ${settings ? settingsLine(settings) : 'no record yet'}`);
    lines.push(...heads.map((head) => `  ${headLine(head, span?.closed ? undefined : ends)}`));
  }
  return lines.join('\n');
}

/** A span in words. */
export function spanLine({ epoch, from, to, closed }: Span): string {
  const since = from === 0 ? '' : ` from ${toRfc3339(from)}`;
  const until = to === Number.MAX_SAFE_INTEGER ? '' : ` until ${toRfc3339(to)}`;
  return `epoch ${epoch}${since}${until}${closed ? ', closed: its topic is gone' : ''}`;
}

const settingsLine = ({ sizes, graceMs, bucketCount, zone }: EpochSettings): string =>
  `windows of ${sizes.map(({ name }) => name).join(' and ')}, grace ${graceMs / 1000} s, ${bucketCount} bucket${bucketCount === 1 ? '' : 's'}, ${zone}`;

function headLine({ partition, lastOffset, streamTime }: ReadHead, ends: TopicOffsets | undefined): string {
  const { low = 0, high = 0 } = ends?.get(partition) ?? {};
  const time = streamTime < 0 ? 'no stream time' : `stream time ${toRfc3339(streamTime)}`;
  const behind = ends ? `, ${Math.max(0, high - Math.max(low, lastOffset + 1))} records behind` : '';
  return `partition ${partition}: offset ${lastOffset}, ${time}${behind}`;
}
