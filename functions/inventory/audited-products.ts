import type { Actor } from '@facturation/platform/audit';
import { AuditedRecords } from '@facturation/platform/audited-records';
import { toResource } from './contract.ts';
import { type Product, productTable } from './products.ts';

/** Products as one person changes them. The audit trail shows them as the API does. */
export const productsFor = (actor: Actor): AuditedRecords<Product> =>
  new AuditedRecords(productTable, { collection: 'products', shownOf: toResource }, actor);
