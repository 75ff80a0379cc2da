import { listOf, readCursor, writeCursor } from '@facturation/platform/cursor';
import { halPage } from '@facturation/platform/hal';
import { hal, httpHandler } from '@facturation/platform/http';
import { Id } from '@facturation/platform/schemas';
import { analyticsConfig } from '../config.ts';
import { analytics } from '../contract.ts';
import { toRuleResource } from '../rules/rule.ts';
import { RuleStore } from '../store/rule-store.ts';

const store = new RuleStore(analyticsConfig().table);

export const handler = httpHandler(analytics.routes.listRules, async ({ query, request }) => {
  const { size, cursor } = query;
  const list = listOf(request.principal, 'rules');
  const after = cursor === undefined ? '' : readCursor(cursor, list, Id);
  const rules = await store.all();
  // Ids are ordered by time, so the list continues correctly even when the last rule seen was deleted.
  const left = rules.filter(({ id }) => id > after).toSorted((a, b) => (a.id < b.id ? -1 : 1));
  const shown = left.slice(0, size);
  const next = left.length > size ? writeCursor(list, shown.at(-1)?.id) : undefined;
  const found = {
    name: 'rules',
    path: '/analytics/rules',
    records: shown.map(toRuleResource),
    next,
    total: rules.length,
  };
  return hal(halPage(request.url, query, found));
});
