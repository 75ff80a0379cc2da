import { withRegistration } from '@facturation/platform/registration';
import type { Context } from 'aws-lambda';
import { analyticsConfig } from '../config.ts';
import { kafkaSenders } from '../publish/senders.ts';
import { createRuleCheck } from './rule-check.ts';

const check = createRuleCheck(analyticsConfig(), kafkaSenders().alerts);

/** Totals and summed windows against the rules. What a run could not publish, the next one does. */
export const handler = withRegistration((_: unknown, context: Context) => check(context));
