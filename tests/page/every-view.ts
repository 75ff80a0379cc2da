import type { Seeded } from './seed.ts';

/** A place in the page, as a picture of it is called. */
export interface Place {
  name: string;
  /** What stands after `#`. */
  at: (seeded: Seeded) => string;
}

const fixed = (name: string, at: string): Place => ({ name, at: () => at });

/** Every view, each in the state in which it is mostly seen. */
export const PLACES: readonly Place[] = [
  fixed('today', '/'),
  fixed('bills', '/bills'),
  fixed('credit-notes', '/credit-notes'),
  fixed('bill-new', '/bills/new'),
  { name: 'bill-edit', at: ({ draft }) => `/bills/${draft}/edit` },
  { name: 'bill-draft', at: ({ draft }) => `/bills/${draft}` },
  { name: 'bill-finalise', at: ({ draft }) => `/bills/${draft}?finalise=yes` },
  { name: 'bill-final', at: ({ final }) => `/bills/${final}` },
  { name: 'bill-partly-paid', at: ({ partlyPaid }) => `/bills/${partlyPaid}` },
  { name: 'credit-note', at: ({ creditNote }) => `/bills/${creditNote}` },
  fixed('customers', '/customers'),
  fixed('customer-new', '/customers/new'),
  { name: 'customer', at: ({ customer }) => `/customers/${customer}` },
  { name: 'customer-edit', at: ({ customer }) => `/customers/${customer}/edit` },
  fixed('products', '/products'),
  fixed('product-new', '/products/new'),
  { name: 'product', at: ({ product }) => `/products/${product}` },
  { name: 'product-edit', at: ({ product }) => `/products/${product}/edit` },
  fixed('stream', '/stream'),
  fixed('stream-minutes', '/stream?size=1m'),
  fixed('stream-partitions', '/stream/partitions'),
  fixed('stream-late', '/stream/late'),
  fixed('stream-conflicts', '/stream/conflicts'),
  fixed('stream-quarantine', '/stream/quarantine'),
  fixed('stream-alerts', '/stream/alerts'),
  fixed('reconciliation', '/reconciliation'),
  fixed('settings-seller', '/settings/seller'),
  fixed('settings-series', '/settings/series'),
  fixed('settings-keys', '/settings/keys'),
  fixed('settings-services', '/settings/services'),
  fixed('settings-audit', '/settings/audit'),
  { name: 'settings-audit-record', at: ({ customer }) => `/settings/audit?resource=customers/${customer}` },
];
