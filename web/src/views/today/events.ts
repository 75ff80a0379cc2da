import { paidOf } from '../../parts/records/paid.ts';
import { isEnd } from '../../parts/records/record-name.ts';
import { type Kind, resourceOf } from '../../parts/records/resource.ts';
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
  /** What else the trail keeps of it. */
  details?: Change['details'];
  principal?: string;
}

/** So many are shown. */
const SHOWN = 8;

/** The last events; of several of one resource only the last. @param changes newest first */
export function eventsOf(changes: readonly Change[]): Event[] {
  const seen = new Set<string>();
  const events: Event[] = [];
  for (const { resource, act, time, principal, details } of changes) {
    if (seen.has(resource)) continue;
    seen.add(resource);
    events.push({ resource, act, time, principal, details });
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

/** The ids of a kind among what was changed and is still there. */
export const idsAmong = (events: readonly Event[], kind: Kind): string[] =>
  events
    .filter(({ resource, act }) => resourceOf(resource).kind === kind && act !== 'delete')
    .map(({ resource }) => resourceOf(resource).id);

/** The place of what was changed; undefined when it is gone. */
export const placeOf = ({ resource, act }: Event): string | undefined =>
  isEnd(act) ? undefined : resourceOf(resource).place;

/** Acts after which a bill is worth what is written on it. */
const WRITES = ['create', 'copy', 'change', 'finalize'];

/** The euros that it is about: what was paid, or the total of a bill that was written. */
export const amountOf = (
  { act, details }: Event,
  bill: Pick<Bill, 'totals'> | undefined,
): number | undefined => paidOf(details) ?? (WRITES.includes(act) ? bill?.totals?.gross : undefined);

/** Who did it: nobody is named on a machine where everybody is one. */
export function byWhom({ principal }: Event, t: TodayTexts): string | undefined {
  if (!principal || principal === 'local') return undefined;
  return principal.startsWith('system:') ? t.bySystem : t.by(principal.replace(/^[a-z]+:/, ''));
}
