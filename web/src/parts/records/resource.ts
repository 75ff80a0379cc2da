/** What the trail keeps changes of. */
const KINDS = ['bills', 'customers', 'products', 'series', 'seller', 'api-keys', 'rules'] as const;
export type Kind = (typeof KINDS)[number];

/** A record as the trail names it: `bills/7`. */
export interface Resource {
  /** Undefined for one that the page does not know. */
  kind: Kind | undefined;
  id: string;
  /** Where the page shows it; undefined where it does not. */
  place: string | undefined;
}

const PLACES: Record<Kind, (id: string) => string> = {
  bills: (id) => `/bills/${id}`,
  customers: (id) => `/customers/${id}`,
  products: (id) => `/products/${id}`,
  series: () => '/settings/series',
  seller: () => '/settings/seller',
  'api-keys': () => '/settings/keys',
  rules: () => '/stream/alerts',
};

/** @param path as `bills/7`, `seller` or `analytics/rules/7` */
export function resourceOf(path: string): Resource {
  const [name = '', id = ''] = path.replace(/^analytics\//, '').split('/');
  const kind = KINDS.find((known) => known === name);
  return { kind, id, place: kind && PLACES[kind](id) };
}
