import type { Actor } from '@facturation/platform/audit';
import { auditAction } from '@facturation/platform/audit-table';
import type { Action } from '@facturation/platform/record-transaction';
import { type Rule, toRuleResource } from '../rules/rule.ts';

/** A rule is made and deleted, and never changed in between: it has two versions. */
const MADE = '1';
const DELETED = '2';

const resourceOf = (id: string): string => `analytics/rules/${id}`;

/** The row of the audit trail for a rule that is made. */
export function madeRow(rule: Rule, actor: Actor): Action {
  const { id, ...patch } = toRuleResource(rule);
  return auditAction(resourceOf(id), MADE, { act: 'create', ...actor, patch });
}

/** The row of the audit trail for a rule that is deleted. */
export const deletedRow = (id: string, actor: Actor): Action =>
  auditAction(resourceOf(id), DELETED, { act: 'delete', before: MADE, ...actor, patch: null });
