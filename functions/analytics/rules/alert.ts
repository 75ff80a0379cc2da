import { toRfc3339 } from '@facturation/platform/clock';
import type { OutgoingEvent } from '../publish/event-sender.ts';
import type { Place } from '../store/place.ts';
import { type Aggregate, TOTAL } from '../windows.ts';
import { type Measure, measured, type Rule, toAmount } from './rule.ts';

/** A window that reached a rule's threshold. Times in ms, amounts in cents or factures. */
export interface Alert {
  rule: string;
  customer: string;
  /** Name of the window's size. */
  size: string;
  start: number;
  end: number;
  measure: Measure;
  threshold: number;
  /** Digits of what was measured when the threshold was reached. */
  value: string;
}

/** More than one item holds: alerts are numbered by their commit and their index in it. */
export const ALERTS_PER_COMMIT = 1_000;

/** An alert as it is stored, which nothing changes any more. */
export interface RaisedAlert extends Alert, Place {
  id: string;
  /** Clock of the write, ms. */
  raisedAt: number;
}

interface Window {
  customer: string;
  size: string;
  start: number;
  end: number;
  aggregate: Aggregate;
}

export const alertOf = ({ id, measure, threshold }: Rule, { aggregate, ...window }: Window): Alert => ({
  rule: id,
  ...window,
  measure,
  threshold,
  value: `${measured(measure, aggregate)}`,
});

/** An alert as the API and topic ALERTS write it. */
export const toAlertResource = (alert: RaisedAlert) => ({
  id: alert.id,
  rule: alert.rule,
  key: alert.customer === TOTAL ? null : alert.customer,
  size: alert.size,
  start: toRfc3339(alert.start),
  end: toRfc3339(alert.end),
  measure: alert.measure,
  threshold: toAmount(alert.measure, alert.threshold),
  value: toAmount(alert.measure, BigInt(alert.value)),
  raisedAt: toRfc3339(alert.raisedAt),
});

export const toAlertEvent = (alert: RaisedAlert): OutgoingEvent => ({
  key: alert.customer,
  id: alert.id,
  value: JSON.stringify(toAlertResource(alert)),
});
