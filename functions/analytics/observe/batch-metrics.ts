import { now } from '@facturation/platform/clock';
import { correlationIdsOf } from '@facturation/platform/correlation';
import { MetricUnit, metrics } from '@facturation/platform/metrics';
import type { MSKEvent } from 'aws-lambda';
import { type Counters, countersOf } from '../fold/counters.ts';

/** Emits one line of metrics for each event, with the ids of the requests that its records come from. */
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

/** The Kafka timestamp of the newest record of an event, in ms. */
const newestOf = (event: MSKEvent): number =>
  Math.max(...Object.values(event.records).map((records) => records.at(-1)?.timestamp ?? 0));
