import { toRfc3339 } from '@facturation/platform/clock';
import { exactNumber } from '@facturation/platform/json';
import { eurosOf } from '@facturation/platform/schemas';
import type { Aggregate } from '../windows.ts';

/** All rules are one row, read once a batch and held against each record. */
export const MAX_RULES = 100;

export type Measure = 'count' | 'sum';

/** Asks for an alert when the count or the sum of a window reaches a threshold. */
export interface Rule {
  id: string;
  /** Each customer by itself, or all together. */
  scope: 'customer' | 'total';
  /** The one customer meant; each of them without it. */
  key?: string;
  /** Name of the windows' size. */
  size: string;
  measure: Measure;
  /** A number of factures, or integer cents; above 0. */
  threshold: number;
  /** ms */
  createdAt: number;
}

/** What a rule measures of a window: a number of factures, or cents. */
export const measured = (measure: Measure, { count, sum }: Aggregate): bigint =>
  measure === 'count' ? BigInt(count) : sum;

/** Equality reaches. */
export const reaches = (rule: Rule, aggregate: Aggregate): boolean =>
  rule.measure === 'count' ? aggregate.count >= rule.threshold : aggregate.sum >= BigInt(rule.threshold);

/** What was measured as the API writes it: euros exactly, or a number of factures. */
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
