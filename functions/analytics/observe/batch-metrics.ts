import { now } from '@facturation/platform/clock';
import { correlationIdsOf } from '@facturation/platform/correlation';
import { MetricUnit, metrics } from '@facturation/platform/metrics';
import type { MSKEvent } from 'aws-lambda';
import { type Counters, countersOf } from '../fold/counters.ts';

/** One line of metrics for each event, with the requests that its records come from. */
export function emitMetrics(
  event: MSKEvent,
  { conflicts, ...counters }: Counters & { conflicts: number },
): void {
  const { Count, Milliseconds } = MetricUnit;
  metrics.addMetric('Records', Count, countersOf([counters]).consumed);
  metrics.addMetric('Counted', Count, counters.counted);
  metrics.addMetric('Late', Count, counters.late);
  metrics.addMetric('Duplicates', Count, counters.duplicate);
  metrics.addMetric('Quarantined', Count, counters.quarantined);
  metrics.addMetric('Conflicts', Count, conflicts);
  metrics.addMetric('Freshness', Milliseconds, Math.max(0, now() - newestOf(event)));
  const correlationIds = correlationIdsOf(event);
  if (correlationIds.length > 0) metrics.addMetadata('correlationIds', correlationIds.join(' '));
  metrics.publishStoredMetrics();
}

/** Kafka's time of the newest record, in ms: what is read of it now was sent then. */
const newestOf = (event: MSKEvent): number =>
  Math.max(...Object.values(event.records).map((records) => records.at(-1)?.timestamp ?? 0));
