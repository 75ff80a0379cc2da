import { toRfc3339 } from '@facturation/platform/clock';
import { exactNumber } from '@facturation/platform/json';
import { eurosOf } from '@facturation/platform/schemas';
import type { Aggregate } from '../windows.ts';

/** All rules are one row, which is read once per batch and checked with each record. */
export const MAX_RULES = 100;

export type Measure = 'count' | 'sum';

/** A rule that raises an alert when the count or the sum of a window reaches a threshold. */
export interface Rule {
  id: string;
  /** Each customer by itself, or the total over all. */
  scope: 'customer' | 'total';
  /** The one customer that the rule is for; every customer when missing. */
  key?: string;
  /** Name of the window size. */
  size: string;
  measure: Measure;
  /** A number of factures, or integer cents; above 0. */
  threshold: number;
  /** ms */
  createdAt: number;
}

/** The value that a rule measures: a number of factures, or cents. */
export const measured = (measure: Measure, { count, sum }: Aggregate): bigint =>
  measure === 'count' ? BigInt(count) : sum;

/** Whether a window has reached the threshold; equality counts. */
export const reaches = (rule: Rule, aggregate: Aggregate): boolean =>
  rule.measure === 'count' ? aggregate.count >= rule.threshold : aggregate.sum >= BigInt(rule.threshold);

/** The measured value as the API returns it: exact euros, or a number of factures. */
export const toAmount = (measure: Measure, value: number | bigint): object =>
  measure === 'sum' ? eurosOf(value) : exactNumber(`${value}`);

export const toRuleResource = ({ id, scope, key, size, measure, threshold, createdAt }: Rule) => ({
  id,
  scope,
  key,
  size,
  measure,
  threshold: toAmount(measure, threshold),
  createdAt: toRfc3339(createdAt),
});
