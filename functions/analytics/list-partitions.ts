import { now, toRfc3339 } from '@facturation/platform/clock';
import { httpHandler, ok } from '@facturation/platform/http';
import { analyticsConfig, brokersConfig, facturesTable } from './config.ts';
import { analytics } from './contract.ts';
import { countersOf } from './fold/counters.ts';
import { Conflicts } from './read/conflicts.ts';
import { EndOffsets } from './read/end-offsets.ts';
import { openReader } from './read/read-windows.ts';
import type { ReadHead } from './store/stored.ts';

const config = analyticsConfig();
const conflicts = new Conflicts(facturesTable(), config);
const endOffsets = new EndOffsets(brokersConfig(), config.topic);

export const handler = httpHandler(analytics.routes.listPartitions, async () => {
  const reader = await openReader(config);
  const heads = await reader.heads();
  const isLive = ({ epoch }: { epoch: number }) => epoch === reader.live;
  const [lags, conflicting] = await Promise.all([endOffsets.lags(heads.filter(isLive)), conflicts.counts()]);
  const conflictsOf = (partition: number) => conflicting[partition] ?? 0;
  const lagOf = (partition: number) => lags?.get(partition) ?? null;
  const begun = heads.map((head) => ({
    ...shown(head),
    conflicts: isLive(head) ? conflictsOf(head.partition) : null,
    lag: isLive(head) ? lagOf(head.partition) : null,
  }));
  const numbers = Array.from({ length: config.partitions }, (_, partition) => partition);
  const untouched = numbers
    .filter((partition) => !heads.some((head) => isLive(head) && head.partition === partition))
    .map((partition) => ({
      epoch: reader.live,
      partition,
      ...NOTHING,
      conflicts: conflictsOf(partition),
      lag: lagOf(partition),
    }));
  const partitions = [...begun, ...untouched];
  return ok({ partitions: partitions.toSorted((a, b) => a.epoch - b.epoch || a.partition - b.partition) });
});

/** A partition that has no record yet. */
const NOTHING = { lastOffset: null, streamTime: null, ...countersOf([]), freshness: null };

const shown = (head: ReadHead) => ({
  epoch: head.epoch,
  partition: head.partition,
  lastOffset: head.lastOffset,
  streamTime: head.streamTime < 0 ? null : toRfc3339(head.streamTime),
  ...countersOf([head]),
  freshness: Math.max(0, now() - head.committedAt),
});
