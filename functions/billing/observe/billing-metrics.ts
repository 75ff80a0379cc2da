import { readConfig } from '@facturation/platform/config';
import { MetricUnit, metricsOf } from '@facturation/platform/metrics';
import { log } from '@facturation/platform/observability';
import { z } from 'zod';

const { BILLING_METRICS } = readConfig(z.object({ BILLING_METRICS: z.string().min(3) }));

/** The metrics of billing, whichever of its functions they come from: an alarm watches one line for all of them. */
export const billingMetrics = metricsOf(BILLING_METRICS);

/** What became of the bills of a request. */
export function reportFinalized(answers: readonly { status: 'final' | 'refused' | 'pending' }[]): void {
  const count = (wanted: string): number => answers.filter(({ status }) => status === wanted).length;
  billingMetrics.addMetric('Finalized', MetricUnit.Count, count('final'));
  billingMetrics.addMetric('Refused', MetricUnit.Count, count('refused'));
  billingMetrics.addMetric('Pending', MetricUnit.Count, count('pending'));
  billingMetrics.publishStoredMetrics();
}

const BROKEN = {
  'clocks-apart': 'ClocksApart',
  'document-broken': 'DocumentsBroken',
  'series-broken': 'SeriesBroken',
} as const;

/** Rings for people. */
export function reportBroken(kind: keyof typeof BROKEN, detail: string): void {
  log.error(kind, { detail });
  billingMetrics.addMetric(BROKEN[kind], MetricUnit.Count, 1);
  billingMetrics.publishStoredMetrics();
}

/** Faults that a line of the log names. */
const LOGGED = 20;

/** What a series that was read back has that is not as it was written; rings where there is any. */
export function reportFaults(series: string, faults: readonly object[]): void {
  if (faults.length > 0) log.error('series-faults', { series, faults: faults.slice(0, LOGGED) });
  billingMetrics.addMetric('SeriesFaults', MetricUnit.Count, faults.length);
  billingMetrics.publishStoredMetrics();
}

/** @param ageMs of the oldest row that waits for a number, in milliseconds; 0 when none does */
export function reportOldestQueued(ageMs: number): void {
  billingMetrics.addMetric('OldestQueued', MetricUnit.Seconds, ageMs / 1_000);
  billingMetrics.publishStoredMetrics();
}

/** @param ageMs of the oldest bill for which somebody has still to act, in milliseconds; 0 when there is none */
export function reportOldestInOutbox(ageMs: number): void {
  billingMetrics.addMetric('OldestInOutbox', MetricUnit.Seconds, ageMs / 1_000);
  billingMetrics.publishStoredMetrics();
}

/** @param ageMs of the oldest reservation of goods that is open, in milliseconds; 0 when none is */
export function reportOldestReservation(ageMs: number): void {
  billingMetrics.addMetric('OldestReservationMs', MetricUnit.Milliseconds, ageMs);
  billingMetrics.publishStoredMetrics();
}
