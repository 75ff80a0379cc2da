import { Link } from 'wouter-preact';
import { session } from '../../session/current.ts';
import { useFaults } from '../../text/faults.ts';
import { useTexts } from '../../text/texts.ts';
import { Skeleton } from '../../ui/skeleton.tsx';
import { Whole } from '../../ui/whole.tsx';
import { useCustomersOf } from './customers.ts';
import { useDrafts, useOverdue } from './lists.ts';
import { scarceOf } from './scarce.ts';
import { useProducts } from './stock.ts';
import { useSummary } from './summary.ts';
import { useHealth, useSeller, useStreamCounters } from './system.ts';
import { type Known, type TaskGroup, tasksOf } from './tasks.ts';
import { TODAY_TEXTS } from './texts.ts';

/** The days of who reads before a seller is known. */
const USUAL_ZONE = 'Europe/Paris';

const dayIn = (timeZone: string): string =>
  new Intl.DateTimeFormat('sv-SE', { timeZone, year: 'numeric', month: '2-digit', day: '2-digit' }).format();

/** What wants doing as far as it is known yet, and whether all that may be known is. */
function useKnown(): Known & { settled: boolean } {
  const summary = useSummary();
  const overdue = useOverdue((summary.data?.overdue ?? 0) > 0);
  const drafts = useDrafts();
  const seller = useSeller();
  const products = useProducts();
  const areBillsThere = !summary.isPending && !drafts.isPending;
  const health = useHealth(areBillsThere);
  const counters = useStreamCounters(areBillsThere);
  const customers = useCustomersOf([...(overdue.data?.bills ?? []), ...(drafts.data?.bills ?? [])]);
  const asked = [summary, drafts, seller, products, health, counters];
  return {
    overdue: overdue.data,
    drafts: drafts.data,
    customers,
    seller: seller.data,
    scarce: products.data && scarceOf(products.data.products),
    quarantined: counters.data?.quarantined,
    health: health.data,
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
      {known.settled && groups.length === 0 && (
        <p>
          <strong>{t.nothingToDo}</strong> <span class="hint">{t.nothingToDoHint}</span>
        </p>
      )}
      {lacking.length > 0 && <p class="hint">{t.notShown(lacking.join(', '))}</p>}
    </section>
  );
}
