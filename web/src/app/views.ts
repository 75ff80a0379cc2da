import { type Load, lazyView } from '../routing/lazy-view.tsx';

/** Paths and the file of the view there. The first path that fits counts. */
const LOADS: readonly (readonly [path: string, load: Load])[] = [
  ['/', () => import('../views/today/view.tsx')],
  ['/bills', () => import('../views/bills/bills.tsx')],
  ['/bills/new', () => import('../views/editor/view.tsx')],
  ['/bills/:id/edit', () => import('../views/editor/view.tsx')],
  ['/bills/:id', () => import('../views/bill/view.tsx')],
  ['/credit-notes', () => import('../views/bills/credit-notes.tsx')],
  ['/customers', () => import('../views/customers/list.tsx')],
  ['/customers/new', () => import('../views/customers/new.tsx')],
  ['/customers/:id/edit', () => import('../views/customers/edit.tsx')],
  ['/customers/:id', () => import('../views/customers/customer.tsx')],
  ['/products', () => import('../views/products/list.tsx')],
  ['/products/new', () => import('../views/products/new.tsx')],
  ['/products/:id/edit', () => import('../views/products/edit.tsx')],
  ['/products/:id', () => import('../views/products/product.tsx')],
  ['/reconciliation', () => import('../views/reconciliation/view.tsx')],
  ['/settings', () => import('../views/settings/view.tsx')],
  ['/settings/audit', () => import('../views/settings/audit/view.tsx')],
  ['/settings/keys', () => import('../views/settings/keys/view.tsx')],
  ['/settings/seller', () => import('../views/settings/seller/view.tsx')],
  ['/settings/series', () => import('../views/settings/series/view.tsx')],
  ['/settings/services', () => import('../views/settings/services/view.tsx')],
  ['/stream', () => import('../views/stream/view.tsx')],
  ['/stream/partitions', () => import('../views/stream/partitions.tsx')],
  ['/stream/late', () => import('../views/stream/late.tsx')],
  ['/stream/conflicts', () => import('../views/stream/conflicts.tsx')],
  ['/stream/quarantine', () => import('../views/stream/quarantine.tsx')],
  ['/stream/alerts', () => import('../views/stream/alerts/view.tsx')],
];

export const VIEWS = LOADS.map(([path, load]) => ({ path, component: lazyView(load) }));
