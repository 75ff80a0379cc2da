import { seededRandom } from '@facturation/platform/random';
import { versionOf } from '@facturation/platform/record-versions';
import { dayOf } from '../../vat/overdue.ts';
import type { Issue } from '../documents.ts';
import type { Wanted } from '../finalization.ts';
import { violations } from './invariants.ts';
import { type PlainDraft, TIME_ZONE } from './plain-documents.ts';
import { Scheduler } from './scheduler.ts';
import { PLENTY, stockViolations } from './stock.ts';
import type { Faults } from './unreliable-network.ts';
import { World } from './world.ts';

/** A few seconds before midnight in Paris, on the last day of a year or on another. */
const MIDNIGHTS = [Date.UTC(2026, 11, 31, 22, 59, 58), Date.UTC(2026, 10, 29, 22, 59, 58)];
const SPAN_MS = 4_000;

interface Run {
  finals: number;
  faults: string[];
}

/** One run: people and machines at work on a few bills at the same time, with the faults that a network has. */
export async function runScenario(seed: string, issue?: Issue): Promise<Run> {
  const random = seededRandom(seed);
  const scheduler = new Scheduler(random, MIDNIGHTS[random() < 0.5 ? 0 : 1] as number);
  const pieces = new Map(PRODUCTS.map((id) => [id, piecesOf(random)]));
  const world = new World(scheduler, faultsOf(random), { issue, pieces });
  const drafts = draftsOf(random, dayOf(scheduler.nowMs, TIME_ZONE));
  await world.begin(drafts);
  for (const [bill, draft] of drafts) stir(world, bill, draft);
  for (let change = 0; change < Math.floor(random() * 4); change++)
    world.changeSeller(scheduler.below(SPAN_MS));
  if (random() < 0.2) world.removeProduct('product-0', scheduler.below(SPAN_MS));
  for (let sweep = 0; sweep < Math.floor(random() * 3); sweep++) world.sweepEarly(scheduler.below(SPAN_MS));
  await scheduler.run(50_000);
  // Where nobody sweeps for long, what was left in the queue is too old to become final.
  await world.settle(random() < 0.3 ? 400_000 : 0, random() < 0.5);
  const finals = world.rows.all('outbox').length;
  return { finals, faults: [...(await violations(world)), ...stockViolations(world, pieces)] };
}

const PRODUCTS = ['product-0', 'product-1', 'product-2'];
/** Often fewer than are wanted. */
const piecesOf = (random: () => number): number => (random() < 0.3 ? PLENTY : Math.floor(random() * 12));

/** Some bills take nothing. */
function goodsOf(random: () => number): Pick<PlainDraft, 'goods'> {
  if (random() < 0.4) return {};
  const goods = PRODUCTS.filter(() => random() < 0.6).map((productID) => ({
    productID,
    quantity: 1 + Math.floor(random() * 4),
  }));
  return goods.length > 0 ? { goods } : {};
}

/** A third of the runs have a sound network; there, processes race and nothing else is wrong. */
function faultsOf(random: () => number): Faults {
  const races = { slow: random() * 0.5, isLeaseless: random() < 0.5 };
  if (random() < 0.33) return { ...races, lost: 0, late: 0, death: 0 };
  return { ...races, lost: random() * 0.1, late: random() * 0.05, death: random() * 0.03 };
}

/** Some are due `today`: what is issued a moment later, on the next day, is refused. */
function draftsOf(random: () => number, today: string): Map<string, PlainDraft> {
  const drafts = new Map<string, PlainDraft>();
  const invoices = 1 + Math.floor(random() * 6);
  for (let index = 0; index < invoices; index++) {
    const bill = `invoice-${index}`;
    const version = random() < 0.1 ? {} : { version: 'v0' };
    const poison = random() < 0.1 && { isPoisoned: true };
    const due = random() < 0.3 && { dueDate: today };
    const goods = goodsOf(random);
    drafts.set(bill, { kind: 'invoice', gross: 100, ...version, ...poison, ...due, ...goods });
    for (let note = 0; note < Math.floor(random() * 3); note++) {
      const back = random() < 0.5 ? goods : {};
      drafts.set(`note-${index}-${note}`, {
        kind: 'creditNote',
        gross: 60,
        original: bill,
        ...version,
        ...back,
      });
    }
  }
  return drafts;
}

/** What happens to one bill: requests to finalise it, some of them repeated, and what gets in their way. */
function stir(world: World, bill: string, draft: PlainDraft): void {
  const { scheduler } = world;
  const { original } = draft;
  const from = original ? 1_000 : 0;
  const any = (): number => from + scheduler.below(SPAN_MS - from);
  const upTo = (most: number, act: () => void): void => {
    for (let times = scheduler.below(most + 1); times > 0; times--) act();
  };
  const ask = (): void => world.request(wanted(bill, draft, scheduler), any());
  ask();
  upTo(2, ask);
  if (!original) upTo(3, () => world.pay(bill, any()));
  const change = original ? {} : goodsOf(scheduler.random);
  if (scheduler.chance(0.3)) world.change(bill, change, any());
  upTo(1, () => world.hear(bill, any()));
  if (scheduler.chance(0.2)) world.raiseFence(bill, any());
  if (scheduler.chance(0.15)) world.remove(bill, any());
}

function wanted(bill: string, draft: PlainDraft, scheduler: Scheduler): Wanted {
  const versions = scheduler.chance(0.5) ? { versions: [versionOf({ ...draft })] } : {};
  const day = scheduler.chance(0.15) ? { issueDate: dayOf(scheduler.nowMs, TIME_ZONE) } : {};
  return { bill, ...versions, ...day, principal: 'somebody', correlationId: bill };
}
