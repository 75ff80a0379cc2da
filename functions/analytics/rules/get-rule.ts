import { httpHandler, ok } from '@facturation/platform/http';
import { analyticsConfig } from '../config.ts';
import { analytics } from '../contract.ts';
import { toRuleResource } from './rule.ts';
import { RuleBook } from './rule-book.ts';

const book = new RuleBook(analyticsConfig().table);

export const handler = httpHandler(analytics.routes.getRule, async ({ params }) =>
  ok(toRuleResource(await book.get(params.id))),
);
