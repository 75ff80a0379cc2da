import type { StockLine } from '../../functions/inventory/contract.ts';
import type { Faults } from './faulty-rows.ts';
import type { Pace } from './pace.ts';
import { violations } from './violations.ts';
import { type Draft, type Shop, World } from './world.ts';

const SPAN_MS = 1_500;

interface Run {
  /** Bills that became final. */
  finals: number;
  faults: string[];
}

/** One schedule, drawn at random: what happens to a few bills and products, and what goes wrong meanwhile. */
export async function runSchedule(shop: Shop, pace: Pace): Promise<Run> {
  const products: string[] = [];
  for (let count = 1 + pace.below(3); count > 0; count--)
    products.push(await shop.create(pace.below(12), pace.chance(0.4)));
  const world = new World(shop, pace, faultsOf(pace));
  const drafts: Draft[] = [];
  for (let count = 1 + pace.below(4); count > 0; count--)
    drafts.push({ bill: shop.newId(), fence: 0, lines: [anyLines(products, pace)] });
  for (const draft of drafts) stirBill(world, draft, products);
  for (const product of products) stirProduct(world, product);
  await pace.run();
  await world.settle(drafts);
  const finals = drafts.filter(({ final }) => final !== undefined).length;
  return { finals, faults: await violations(world, drafts, products) };
}

/** A third of the schedules have a sound network: there processes race, and nothing else is wrong. */
function faultsOf({ chance, below }: Pace): Faults {
  return chance(0.33) ? { lost: 0, late: 0 } : { lost: below(100) / 1_000, late: below(80) / 1_000 };
}

function anyLines(products: readonly string[], { chance, below }: Pace): StockLine[] {
  return products.flatMap((productID) => (chance(0.75) ? [{ productID, quantity: 1 + below(4) }] : []));
}

function stirBill(world: World, draft: Draft, products: readonly string[]): void {
  const { pace } = world;
  const { chance, below } = pace;
  const upTo = (most: number, act: () => void): void => {
    for (let times = below(most + 1); times > 0; times--) act();
  };
  world.finalize(draft, below(SPAN_MS));
  upTo(2, () => world.finalize(draft, below(SPAN_MS)));
  upTo(2, () => world.sweep(draft, below(SPAN_MS)));
  upTo(2, () => world.reserveLate(draft, below(SPAN_MS), below(SPAN_MS)));
  if (chance(0.4)) world.edit(draft, anyLines(products, pace), below(SPAN_MS));
  if (chance(0.15)) world.removeDraft(draft, below(SPAN_MS));
}

function stirProduct(world: World, product: string): void {
  const { chance, below } = world.pace;
  for (let times = below(3); times > 0; times--) world.adjust(product, below(9) - 4 || 1, below(SPAN_MS));
  if (chance(0.3)) world.set(product, below(12), below(SPAN_MS));
  if (chance(0.3)) {
    const creditNote = world.shop.newId();
    const lines = [{ productID: product, quantity: 1 + below(3) }];
    for (let times = 1 + below(2); times > 0; times--) world.restock(creditNote, lines, below(SPAN_MS));
  }
  if (chance(0.15)) world.remove(product, below(SPAN_MS));
}
