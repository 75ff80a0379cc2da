import { actorOf } from '@facturation/platform/audit';
import { created, httpHandler } from '@facturation/platform/http';
import { analyticsConfig } from '../config.ts';
import { analytics } from '../contract.ts';
import { type Rule, toRuleResource } from '../rules/rule.ts';
import { RuleStore } from '../store/rule-store.ts';
import { madeRow } from './rule-audit.ts';

const store = new RuleStore(analyticsConfig().table);

export const handler = httpHandler(analytics.routes.createRule, async ({ body, request }) => {
  const { id: _, createdAt: __, key, ...wanted } = body;
  const { newId: id, time: createdAt } = request;
  const rule: Rule = { id, ...wanted, ...(key !== undefined && { key }), createdAt };
  await store.add(rule, [madeRow(rule, actorOf(request))]);
  return created(toRuleResource(rule), request.url(`/analytics/rules/${rule.id}`));
});
