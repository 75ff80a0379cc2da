import { httpHandler, ok } from '@facturation/platform/http';
import { analyticsConfig } from '../config.ts';
import { analytics } from '../contract.ts';
import { toRuleResource } from '../rules/rule.ts';
import { RuleStore } from '../store/rule-store.ts';

const store = new RuleStore(analyticsConfig().table);

export const handler = httpHandler(analytics.routes.getRule, async ({ params }) =>
  ok(toRuleResource(await store.get(params.id))),
);
