import { now } from '@facturation/platform/clock';
import { readConfig } from '@facturation/platform/config';
import { httpHandler, ok } from '@facturation/platform/http';
import { eurosOf } from '@facturation/platform/schemas';
import { z } from 'zod';
import { analyticsConfig } from './config.ts';
import { analytics } from './contract.ts';
import { EndOffsets } from './end-offsets.ts';
import { openReader } from './read-windows.ts';
import type { ReadHead } from './window-store.ts';

const config = analyticsConfig();
const { KAFKA_BROKERS } = readConfig(z.object({ KAFKA_BROKERS: z.string().min(1) }));
const endOffsets = new EndOffsets(KAFKA_BROKERS, config.topic);

export const handler = httpHandler(analytics.routes.getSummary, async () => {
  const reader = await openReader(config);
  const [all, ends] = await Promise.all([reader.heads(), endOffsets.read()]);
  const heads = all.filter(({ epoch }) => reader.adding.has(epoch));
  const total = (counter: 'counted' | 'late' | 'duplicate' | 'quarantined') =>
    heads.reduce((sum, head) => sum + head[counter], 0);
  const counters = {
    counted: total('counted'),
    late: total('late'),
    duplicate: total('duplicate'),
    quarantined: total('quarantined'),
  };
  const newest = Math.max(...heads.map(({ committedAt }) => committedAt));
  const sum = heads.reduce((cents, head) => cents + head.sum, 0n);
  return ok({
    consumed: Object.values(counters).reduce((all, counter) => all + counter, 0),
    ...counters,
    lag:
      ends &&
      lagOf(
        ends,
        heads.filter(({ epoch }) => epoch === reader.live),
      ),
    freshness: heads.length > 0 ? Math.max(0, now() - newest) : null,
    totals: { count: counters.counted, sum: eurosOf(sum) },
  });
});

/** Records between each head and the end of its partition; a partition without a head counts from its first. */
function lagOf(ends: ReadonlyMap<number, { low: number; high: number }>, heads: readonly ReadHead[]): number {
  return [...ends].reduce((lag, [partition, { low, high }]) => {
    const head = heads.find((one) => one.partition === partition);
    return lag + Math.max(0, high - Math.max(low, (head?.lastOffset ?? -1) + 1));
  }, 0);
}
