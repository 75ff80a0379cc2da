import { now } from '@facturation/platform/clock';
import { MetricUnit, metrics } from '@facturation/platform/metrics';
import { withRegistration } from '@facturation/platform/registration';
import { analyticsConfig, brokersConfig } from '../config.ts';
import { backlogOf, EndOffsets } from '../read/end-offsets.ts';
import { openReader } from '../read/read-windows.ts';

const config = analyticsConfig();
const endOffsets = new EndOffsets(brokersConfig(), config.topic);

/**
 * Measures each minute what is on the topic and not yet in windows, also while the function that folds is stuck.
 * @throws {Error} when the brokers do not answer, which raises the alarm on errors
 */
export const handler = withRegistration(async (): Promise<void> => {
  const reader = await openReader(config);
  const live = (await reader.heads()).filter(({ epoch }) => epoch === reader.live);
  const lags = await endOffsets.lags(live);
  if (!lags) throw new Error('The brokers do not say where the partitions end.');
  const { lag, unappliedForS } = backlogOf(lags, live, now());
  metrics.addMetric('Lag', MetricUnit.Count, lag);
  metrics.addMetric('UnappliedFor', MetricUnit.Seconds, unappliedForS);
  metrics.publishStoredMetrics();
});
