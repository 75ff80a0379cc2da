import { actorOf } from '@facturation/platform/audit';
import { httpHandler, noContent } from '@facturation/platform/http';
import { analyticsConfig } from '../config.ts';
import { analytics } from '../contract.ts';
import { RuleStore } from '../store/rule-store.ts';
import { deletedRow } from './rule-audit.ts';

const store = new RuleStore(analyticsConfig().table);

export const handler = httpHandler(analytics.routes.deleteRule, async ({ params, request }) => {
  await store.remove(params.id, [deletedRow(params.id, actorOf(request))]);
  return noContent();
});
