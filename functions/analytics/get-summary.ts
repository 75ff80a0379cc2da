import { now } from '@facturation/platform/clock';
import { httpHandler, ok } from '@facturation/platform/http';
import { eurosOf } from '@facturation/platform/schemas';
import { analyticsConfig, brokersConfig, facturesTable } from './config.ts';
import { analytics } from './contract.ts';
import { countersOf } from './fold/counters.ts';
import { Conflicts } from './read/conflicts.ts';
import { backlogOf, EndOffsets } from './read/end-offsets.ts';
import { openReader } from './read/read-windows.ts';

const config = analyticsConfig();
const conflicts = new Conflicts(facturesTable(), config);
const endOffsets = new EndOffsets(brokersConfig(), config.topic);

export const handler = httpHandler(analytics.routes.getSummary, async () => {
  const reader = await openReader(config);
  const all = await reader.heads();
  const heads = all.filter(({ epoch }) => reader.countedEpochs.has(epoch));
  const counters = countersOf(heads);
  const [lags, conflicting] = await Promise.all([
    endOffsets.lags(heads.filter(({ epoch }) => epoch === reader.live)),
    conflicts.counts(),
  ]);
  const newest = Math.max(...heads.map(({ committedAt }) => committedAt));
  const sum = heads.reduce((cents, head) => cents + head.sum, 0n);
  return ok({
    ...counters,
    conflicts: conflicting.reduce((sum, count) => sum + count, 0),
    lag: lags && backlogOf(lags, heads, now()).lag,
    freshness: heads.length > 0 ? Math.max(0, now() - newest) : null,
    totals: { count: counters.counted, sum: eurosOf(sum) },
  });
});
