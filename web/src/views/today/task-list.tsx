import { Link } from 'wouter-preact';
import { session } from '../../session/current.ts';
import { useFaults } from '../../text/faults.ts';
import { useTexts } from '../../text/texts.ts';
import { Retry } from '../../ui/retry.tsx';
import { Skeleton } from '../../ui/skeleton.tsx';
import { Whole } from '../../ui/whole.tsx';
import { useCustomersOf } from './customers.ts';
import { useDrafts, useOverdue } from './lists.ts';
import { scarceOf } from './scarce.ts';
import { useProducts } from './stock.ts';
import { useSummary } from './summary.ts';
import { useHealth, useSeller, useStreamCounters } from './system.ts';
import { type Known, type TaskGroup, tasksOf } from './tasks.ts';
import { PART_TEXTS, TODAY_TEXTS } from './texts.ts';
import { unreadOf } from './unread.ts';

/** The days of who reads before a seller is known. */
const USUAL_ZONE = 'Europe/Paris';

const dayIn = (timeZone: string): string =>
  new Intl.DateTimeFormat('sv-SE', { timeZone, year: 'numeric', month: '2-digit', day: '2-digit' }).format();

interface Part {
  name: keyof (typeof PART_TEXTS)['fr'];
  error: Error | null;
  refetch: () => Promise<unknown>;
}

/** What wants doing as far as it is known yet, whether all that may be known is, and what could not be read. */
function useKnown(): Known & { settled: boolean; unread: readonly Part[] } {
  const summary = useSummary();
  const overdue = useOverdue((summary.data?.overdue ?? 0) > 0);
  const drafts = useDrafts();
  const seller = useSeller();
  const products = useProducts();
  const areBillsThere = !summary.isPending && !drafts.isPending;
  const health = useHealth(areBillsThere);
  const counters = useStreamCounters(areBillsThere);
  const { customers, asked: named } = useCustomersOf([
    ...(overdue.data?.bills ?? []),
    ...(drafts.data?.bills ?? []),
  ]);
  const asked = [summary, drafts, seller, products, health, counters];
  const part = (name: Part['name'], { error, refetch }: Omit<Part, 'name'>): Part => ({
    name,
    error,
    refetch,
  });
  const parts = [
    part('bills', summary),
    part('bills', overdue),
    part('drafts', drafts),
    part('seller', seller),
    part('stock', products),
    ...named.map((query) => part('customers', query)),
    part('system', health),
    part('stream', counters),
  ];
  return {
    overdue: overdue.data,
    drafts: drafts.data,
    customers,
    seller: seller.data,
    scarce: products.data && scarceOf(products.data.products),
    quarantined: counters.data?.quarantined,
    health: health.data,
    unread: unreadOf(parts),
    settled: asked.every(({ isPending }) => !isPending) && !overdue.isLoading,
  };
}

function Group({ group: { id, tasks, left, more, all } }: { group: TaskGroup }) {
  const t = useTexts(TODAY_TEXTS);
  const others = more ? t.seeAll : t.others(left);
  return (
    <>
      {tasks.map((task) => (
        <li key={`${id} ${task.id}`} data-urgent={task.urgent || undefined}>
          <Link href={task.to}>
            <Whole text={task.title} />
          </Link>
          <span class="hint">{task.detail}</span>
        </li>
      ))}
      {left > 0 && (
        <li key={`${id} others`} class="today-others">
          {all ? <Link href={all}>{others}</Link> : others}
        </li>
      )}
    </>
  );
}

/** What nothing can be said of now. */
function Unread({ parts }: { parts: readonly Part[] }) {
  const t = useTexts(TODAY_TEXTS);
  const partNames = useTexts(PART_TEXTS);
  const names = new Set(parts.map(({ name }) => partNames[name]));
  return (
    <div class="notice" role="status">
      <p>{t.unread([...names].join(', '))}</p>
      <Retry ask={() => Promise.all(parts.map(({ refetch }) => refetch()))} />
    </div>
  );
}

/** What wants doing, each a link to where it is done. */
export function ToDo() {
  const t = useTexts(TODAY_TEXTS);
  const fault = useFaults();
  const known = useKnown();
  const groups = tasksOf(known, {
    t,
    fault,
    today: dayIn(known.seller?.timeZone ?? USUAL_ZONE),
  });
  const { lacking } = session.access;
  return (
    <section class="card stack">
      <h2>{t.toDo}</h2>
      {groups.length > 0 && (
        <ul class="today-list">
          {groups.map((group) => (
            <Group key={group.id} group={group} />
          ))}
        </ul>
      )}
      {!known.settled && <Skeleton />}
      {known.unread.length > 0 && <Unread parts={known.unread} />}
      {known.settled && !known.unread.length && !lacking.length && groups.length === 0 && (
        <p>
          <strong>{t.nothingToDo}</strong> <span class="hint">{t.nothingToDoHint}</span>
        </p>
      )}
      {lacking.length > 0 && <p class="hint">{t.notShown(lacking.join(', '))}</p>}
    </section>
  );
}
