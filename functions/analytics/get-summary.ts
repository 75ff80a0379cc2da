import { now } from '@facturation/platform/clock';
import { httpHandler, ok } from '@facturation/platform/http';
import { eurosOf } from '@facturation/platform/schemas';
import { analyticsConfig, brokersConfig } from './config.ts';
import { analytics } from './contract.ts';
import { countersOf } from './read/counters.ts';
import { EndOffsets } from './read/end-offsets.ts';
import { openReader } from './read/read-windows.ts';

const config = analyticsConfig();
const endOffsets = new EndOffsets(brokersConfig(), config.topic);

export const handler = httpHandler(analytics.routes.getSummary, async () => {
  const reader = await openReader(config);
  const all = await reader.heads();
  const heads = all.filter(({ epoch }) => reader.adding.has(epoch));
  const counters = countersOf(heads);
  const lags = await endOffsets.lags(heads.filter(({ epoch }) => epoch === reader.live));
  const newest = Math.max(...heads.map(({ committedAt }) => committedAt));
  const sum = heads.reduce((cents, head) => cents + head.sum, 0n);
  return ok({
    ...counters,
    lag: lags && [...lags.values()].reduce((sum, lag) => sum + lag, 0),
    freshness: heads.length > 0 ? Math.max(0, now() - newest) : null,
    totals: { count: counters.counted, sum: eurosOf(sum) },
  });
});
