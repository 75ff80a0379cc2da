import { now } from '@facturation/platform/clock';
import { httpHandler, ok } from '@facturation/platform/http';
import { eurosOf } from '@facturation/platform/schemas';
import { analyticsConfig, brokersConfig } from './config.ts';
import { analytics } from './contract.ts';
import { countersOf } from './read/counters.ts';
import { EndOffsets, lagOf, type Offsets } from './read/end-offsets.ts';
import { openReader } from './read/read-windows.ts';
import type { ReadHead } from './store/window-store.ts';

const config = analyticsConfig();
const endOffsets = new EndOffsets(brokersConfig(), config.topic);

export const handler = httpHandler(analytics.routes.getSummary, async () => {
  const reader = await openReader(config);
  const [all, ends] = await Promise.all([reader.heads(), endOffsets.read()]);
  const heads = all.filter(({ epoch }) => reader.adding.has(epoch));
  const counters = countersOf(heads);
  const live = heads.filter(({ epoch }) => epoch === reader.live);
  const newest = Math.max(...heads.map(({ committedAt }) => committedAt));
  const sum = heads.reduce((cents, head) => cents + head.sum, 0n);
  return ok({
    ...counters,
    lag: ends && sumOfLags(ends, live),
    freshness: heads.length > 0 ? Math.max(0, now() - newest) : null,
    totals: { count: counters.counted, sum: eurosOf(sum) },
  });
});

const sumOfLags = (ends: Offsets, heads: readonly ReadHead[]): number =>
  [...ends.keys()].reduce((sum, partition) => {
    const head = heads.find((one) => one.partition === partition);
    return sum + (lagOf(ends, head ?? { partition }) ?? 0);
  }, 0);
