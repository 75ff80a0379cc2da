import type { Page } from 'playwright-core';
import {
  type Begun,
  byBeginning,
  type EventEntry,
  interactionsOf,
  longest,
  nextPaintOf,
} from './next-paint.ts';

/** Something that a visitor does. */
export interface Step {
  name: string;
  act: (page: Page) => Promise<void>;
}

/** Milliseconds, by Event Timing. */
export interface VisitTimes {
  /** Interaction to Next Paint of the whole visit. */
  inp: number;
  /** The longest interaction of each step. */
  longest: Record<string, number>;
}

/** Until the last paints have been reported, in milliseconds. */
const REPORTED_MS = 500;

/** What the page itself keeps while it is visited. */
interface Heard {
  heard: EventEntry[];
}

function listen(): void {
  const heard: EventEntry[] = [];
  Object.assign(globalThis, { heard });
  const observer = new PerformanceObserver((list) => {
    for (const { startTime, duration, interactionId } of list.getEntries() as PerformanceEventTiming[])
      heard.push({ startTime, duration, interactionId });
  });
  observer.observe({ type: 'event', durationThreshold: 16 } as PerformanceObserverInit);
}

const heardIn = (page: Page) =>
  page.evaluate(() => ({
    entries: (globalThis as unknown as Heard).heard,
    count: (performance as unknown as { interactionCount: number }).interactionCount,
  }));

/** Does one step after the other in a page that is loaded, by mouse and keyboard. */
export async function visit(page: Page, steps: readonly Step[]): Promise<VisitTimes> {
  await page.evaluate(listen);
  const begun: Begun[] = [];
  for (const { name, act } of steps) {
    begun.push({ name, at: await page.evaluate(() => performance.now()) });
    await act(page);
  }
  await page.waitForTimeout(REPORTED_MS);
  const { entries, count } = await heardIn(page);
  const interactions = interactionsOf(entries);
  const each = [...byBeginning(interactions, begun)].map(([name, own]) => [name, longest(own)] as const);
  return { inp: nextPaintOf(interactions, count), longest: Object.fromEntries(each) };
}
