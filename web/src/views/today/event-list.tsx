import { Link } from 'wouter-preact';
import { RefusedError } from '../../api/refused-error.ts';
import { actName, type Known, recordName } from '../../parts/records/record-name.ts';
import { RECORD_TEXTS } from '../../parts/records/texts.ts';
import { useLanguage } from '../../text/language.ts';
import { useFormats, useTexts } from '../../text/texts.ts';
import { Answer } from '../../ui/answer.tsx';
import { Whole } from '../../ui/whole.tsx';
import { useBillsOf } from './bills-of-events.ts';
import { useChanges } from './changes.ts';
import { useCustomersOf } from './customers.ts';
import { amountOf, byWhom, type Event, eventsOf, eventsOfBills, idsAmong, placeOf } from './events.ts';
import { type Bill, useNewest } from './lists.ts';
import { useProducts } from './stock.ts';
import { TODAY_TEXTS } from './texts.ts';

/** Today's by the clock, others by the day. */
function Moment({ time }: { time: string }) {
  const { date, dateTime, time: clock } = useFormats();
  const isToday = date(time) === date(new Date().toISOString());
  return (
    <time dateTime={time} title={dateTime(time)}>
      {isToday ? clock(Date.parse(time)) : date(time)}
    </time>
  );
}

function Line({
  event,
  named,
  who,
}: {
  event: Event;
  named: Pick<Known, 'name'> & { bill: Bill | undefined };
  who: string | undefined;
}) {
  const t = useTexts(TODAY_TEXTS);
  const { language } = useLanguage();
  const { euros } = useFormats();
  const to = placeOf(event);
  const gone = event.act === 'delete';
  const name = <Whole text={recordName(event.resource, useTexts(RECORD_TEXTS), { ...named, gone })} />;
  const amount = amountOf(event, named.bill);
  const details = [who, amount !== undefined && euros(amount), byWhom(event, t)].filter(Boolean);
  return (
    <li>
      <span>
        <span class="today-act">{actName(event.act, language)}</span>{' '}
        {to ? <Link href={to}>{name}</Link> : name}
      </span>
      <span class="hint">
        {details.map((detail) => `${detail} · `)}
        <Moment time={event.time} />
      </span>
    </li>
  );
}

/** Names of the customers and products among what was changed, by their paths, as far as they are read. */
function useNames(events: readonly Event[], bills: ReadonlyMap<string, Bill>) {
  const changed = idsAmong(events, 'customers').map((customerID) => ({ customerID }));
  const { customers } = useCustomersOf([...changed, ...bills.values()]);
  const products = useProducts().data?.products ?? [];
  return new Map<string, string>([
    ...[...customers.values()].map(({ id, name }) => [`customers/${id}`, name] as const),
    ...products.map(({ id, name }) => [`products/${id}`, name] as const),
  ]);
}

function Lines({ events }: { events: readonly Event[] }) {
  const t = useTexts(TODAY_TEXTS);
  const bills = useBillsOf(idsAmong(events, 'bills'));
  const names = useNames(events, bills);
  if (events.length === 0) return <p class="hint">{t.noEvents}</p>;
  return (
    <ul class="today-list">
      {events.map((event) => {
        const bill = bills.get(event.resource);
        const named = { bill, name: names.get(event.resource) };
        const who = bill && names.get(`customers/${bill.customerID}`);
        return <Line key={event.resource} event={event} named={named} who={who} />;
      })}
    </ul>
  );
}

/** Who may not read the audit trail sees which bills became final. */
function NewestBills() {
  const query = useNewest();
  return <Answer query={query}>{({ bills }) => <Lines events={eventsOfBills(bills)} />}</Answer>;
}

const isForbidden = (error: Error | null): boolean => error instanceof RefusedError && error.status === 403;

/** What has happened last. */
export function Events() {
  const t = useTexts(TODAY_TEXTS);
  const query = useChanges();
  return (
    <section class="card stack">
      <h2>{t.events}</h2>
      {isForbidden(query.error) ? (
        <NewestBills />
      ) : (
        <Answer query={query}>
          {(changes) => (
            <>
              <Lines events={eventsOf(changes)} />
              <p>
                <Link href="/settings/audit">{t.allEvents}</Link>
              </p>
            </>
          )}
        </Answer>
      )}
    </section>
  );
}
