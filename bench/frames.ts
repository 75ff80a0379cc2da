import type { Browser, Page } from 'playwright-core';

/** An event of Chromium's trace. Times in µs; `tdur` is what the thread itself worked. */
interface TraceEvent {
  name: string;
  pid: number;
  tid: number;
  ts: number;
  tdur?: number;
}

const CATEGORIES = ['devtools.timeline', 'disabled-by-default-devtools.timeline'];
/** Ends the main thread's part of a frame. */
const END = 'Commit';
const TASK = 'RunTask';
/** Frames in a second of a screen. */
export const FRAMES_PER_S = 60;

/**
 * Milliseconds of processor time that the page's main thread took for each frame, as Chromium's trace has it: scripts,
 * styles, layout and what it draws. Every frame of the screen counts, also one for which there was little to do.
 */
export async function workByFrame(browser: Browser, page: Page, frames: number): Promise<number[]> {
  await browser.startTracing(page, { categories: CATEGORIES });
  await page.evaluate(
    (count) =>
      new Promise<void>((resolve) => {
        let seen = 0;
        const step = () => (seen++ < count ? requestAnimationFrame(step) : resolve());
        requestAnimationFrame(step);
      }),
    frames,
  );
  const trace: { traceEvents: TraceEvent[] } = JSON.parse((await browser.stopTracing()).toString());
  return framesOf(trace.traceEvents);
}

/** The tasks of the thread that commits, added up from one commit to the next. */
function framesOf(events: readonly TraceEvent[]): number[] {
  const commits = events.filter(({ name }) => name === END).toSorted((a, b) => a.ts - b.ts);
  const [first] = commits;
  const tasks = events
    .filter(({ name, pid, tid }) => name === TASK && pid === first?.pid && tid === first.tid)
    .toSorted((a, b) => a.ts - b.ts);
  const works: number[] = [];
  let next = tasks.findIndex(({ ts }) => ts > (first?.ts ?? 0));
  for (const { ts } of commits.slice(1)) {
    let micros = 0;
    for (; next >= 0 && (tasks[next]?.ts ?? Number.POSITIVE_INFINITY) <= ts; next += 1)
      micros += tasks[next]?.tdur ?? 0;
    works.push(micros / 1_000);
  }
  return works;
}
