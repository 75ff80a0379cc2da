import { z } from 'zod';
import { auditAttributes, auditKeyOf, type Deed } from './audit.ts';
import { readConfig } from './config.ts';
import type { Action } from './record-transaction.ts';

const { AUDIT_TABLE } = readConfig(z.object({ AUDIT_TABLE: z.string().min(3) }));

/**
 * The row of the audit trail that the change of a resource, as `customers/7`, to a version leaves: to be written in the
 * transaction of the change. `patch` is kept as one text, since nothing looks for what is in it.
 */
export function auditAction(
  resource: string,
  version: string,
  { patch, ...deed }: Deed & { patch: object | null },
): Action {
  const attributes = auditAttributes(resource, version, { ...deed, patch: JSON.stringify(patch) });
  return {
    Put: {
      TableName: AUDIT_TABLE,
      Item: { ...auditKeyOf(resource, version), ...attributes },
      ConditionExpression: 'attribute_not_exists(id)',
    },
  };
}
