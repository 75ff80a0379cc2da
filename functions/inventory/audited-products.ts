import type { Actor } from '@facturation/platform/audit';
import { AuditedRecords } from '@facturation/platform/audited-records';
import { toResource } from './contract.ts';
import type { Product } from './products.ts';
import { StockedProducts } from './stock/stocked-products.ts';

/**
 * Products as one person changes them, once: see `StockedProducts`. The audit trail shows them as the API does; what
 * moves their stock otherwise is in its movements.
 */
export const productsFor = (actor: Actor, how = { setsQuantity: false }): AuditedRecords<Product> =>
  new AuditedRecords(new StockedProducts(actor, how), { collection: 'products', shownOf: toResource }, actor);
