import { withRegistration } from '@facturation/platform/registration';
import type { Context } from 'aws-lambda';
import { analyticsConfig } from '../config.ts';
import { kafkaSenders } from '../publish/senders.ts';
import { createRuleCheck } from './rule-check.ts';

const check = createRuleCheck(analyticsConfig(), kafkaSenders().alerts);

/**
 * Checks totals and summed windows against the rules. Alerts that a run could not publish are published by the next
 * one.
 */
export const handler = withRegistration((_: unknown, context: Context) => check(context));
