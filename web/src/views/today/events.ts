import type { Bill } from './lists.ts';
import type { Change } from './recent-changes.ts';
import type { TodayTexts } from './texts.ts';

/** Something that has happened. */
export interface Event {
  /** What was changed, by its path: `bills/7`. */
  resource: string;
  act: string;
  /** RFC 3339 */
  time: string;
  principal?: string;
}

/** So many are shown. */
const SHOWN = 8;

/** The last events; of several of one resource only the last. @param changes newest first */
export function eventsOf(changes: readonly Change[]): Event[] {
  const seen = new Set<string>();
  const events: Event[] = [];
  for (const { resource, act, time, principal } of changes) {
    if (seen.has(resource)) continue;
    seen.add(resource);
    events.push({ resource, act, time, principal });
    if (events.length === SHOWN) break;
  }
  return events;
}

/** The same for who may not read the audit trail: that bills became final. @param final newest first */
export const eventsOfBills = (final: readonly Bill[]): Event[] =>
  final.slice(0, SHOWN).map(({ id, finalizedAt, billingDate }) => ({
    resource: `bills/${id}`,
    act: 'finalize',
    time: finalizedAt ?? billingDate,
  }));

const idOf = (resource: string): string => resource.slice(resource.lastIndexOf('/') + 1);
const collectionOf = (resource: string): string =>
  resource.includes('/') ? resource.slice(0, resource.lastIndexOf('/')) : resource;

/** The ids of a collection among what was changed and is still there. */
export const idsAmong = (events: readonly Event[], collection: string): string[] =>
  events
    .filter(({ resource, act }) => collectionOf(resource) === collection && act !== 'delete')
    .map(({ resource }) => idOf(resource));

/** Where a resource is seen, by its collection. */
const PLACES: Readonly<Record<string, (id: string) => string>> = {
  bills: (id) => `/bills/${id}`,
  customers: (id) => `/customers/${id}`,
  products: (id) => `/products/${id}`,
  seller: () => '/settings/seller',
  series: () => '/settings/series',
  'api-keys': () => '/settings/keys',
  'analytics/rules': () => '/stream/alerts',
};

/** The place of what was changed; undefined when it is gone. */
export const placeOf = ({ resource, act }: Event): string | undefined =>
  act === 'delete' || act === 'revoke' ? undefined : PLACES[collectionOf(resource)]?.(idOf(resource));

/** What is known of what was changed. */
export interface Named {
  bill?: Bill | undefined;
  /** Of a customer or a product. */
  name?: string | undefined;
}

function billName({ act }: Event, t: TodayTexts, bill: Bill | undefined): string {
  if (act === 'delete') return t.goneBill;
  const isCredit = bill?.kind === 'creditNote';
  if (bill?.number) return isCredit ? t.creditNote(bill.number) : t.bill(bill.number);
  return isCredit ? t.creditDraft : t.draft;
}

/** The name of what was changed. */
export function nameOf(event: Event, t: TodayTexts, { bill, name }: Named): string {
  const names: Readonly<Record<string, () => string>> = {
    bills: () => billName(event, t, bill),
    customers: () => t.customer(name),
    products: () => t.product(name),
    seller: () => t.seller,
    series: () => t.seriesOf(idOf(event.resource)),
    'api-keys': () => t.apiKey,
    'analytics/rules': () => t.rule,
  };
  return names[collectionOf(event.resource)]?.() ?? event.resource;
}

const ACTS = [
  'create',
  'change',
  'put',
  'open',
  'delete',
  'finalize',
  'pay',
  'refund',
  'writeOff',
  'reverse',
  'credit',
  'copy',
  'revoke',
  'renew',
] as const;

/** What was done, in a word; a kind of change that is new to the page is a change. */
export const actOf = ({ act }: Event, t: TodayTexts): string =>
  t[ACTS.find((known) => known === act) ?? 'change'];

/** Who did it: nobody is named on a machine where everybody is one. */
export function byWhom({ principal }: Event, t: TodayTexts): string | undefined {
  if (!principal || principal === 'local') return undefined;
  return principal.startsWith('system:') ? t.bySystem : t.by(principal.replace(/^[a-z]+:/, ''));
}
