import { z } from 'zod';
import { NewRule } from '../../../../../functions/analytics/rules-api/new-rule.ts';
import type { Figure } from '../../../forms/written.ts';

/** What the form of a rule holds: '' is nothing. */
export interface RuleValues {
  scope: string;
  key: string;
  size: string;
  measure: string;
  threshold: Figure;
}

/** What is asked for: only a rule for customers may be for one of them. */
export const ruleOf = ({ key, ...values }: RuleValues) =>
  values.scope === 'customer' ? { ...values, key } : values;

/** Judges what the form holds as the API judges the body that is made of it. */
export const RuleSchema = z.preprocess((values) => ruleOf(values as RuleValues), NewRule);
