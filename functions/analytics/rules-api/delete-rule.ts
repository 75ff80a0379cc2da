import { httpHandler, noContent } from '@facturation/platform/http';
import { analyticsConfig } from '../config.ts';
import { analytics } from '../contract.ts';
import { RuleStore } from '../store/rule-store.ts';

const store = new RuleStore(analyticsConfig().table);

export const handler = httpHandler(analytics.routes.deleteRule, async ({ params }) => {
  await store.remove(params.id);
  return noContent();
});
