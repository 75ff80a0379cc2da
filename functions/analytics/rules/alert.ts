import type { Aggregate } from '../windows.ts';
import { type Measure, measured, type Rule } from './rule.ts';

/** A window that reached a rule's threshold. Times in ms, amounts in cents or factures. */
export interface Alert {
  rule: string;
  customer: string;
  /** Name of the window size. */
  size: string;
  start: number;
  end: number;
  measure: Measure;
  threshold: number;
  /** The value that reached the threshold, in decimal digits. */
  value: string;
}

/** More than one item can hold. Alerts are numbered by their commit and their index in it. */
export const ALERTS_PER_COMMIT = 1_000;

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
