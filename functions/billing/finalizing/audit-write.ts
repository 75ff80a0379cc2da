import { auditAttributes, auditKeyOf, type Deed } from '@facturation/platform/audit';
import type { Write } from './row-store.ts';

/** The row of the audit trail that the change of a resource, as `bills/7`, to a version leaves. */
export const auditWrite = (resource: string, version: string, deed: Deed): Write => ({
  act: 'put',
  key: { table: 'audit', ...auditKeyOf(resource, version) },
  row: auditAttributes(resource, version, deed),
  expects: 'absent',
});
