import type { Browser, Page } from 'playwright-core';
import { buildPages, pagesAreBuilt } from '../../localstack/page.ts';
import { launchBrowser } from '../../tests/e2e/browser.ts';
import { type Bench, type Figure, type Measurement, median, percentile } from '../figure.ts';
import { FRAMES_PER_S, workByFrame } from '../frames.ts';
import { serveStream } from '../stream-page.ts';

const CUSTOMERS = { whole: 200, smoke: 3 };
const SECONDS = { whole: 20, smoke: 1 };
const RUNS = { whole: 3, smoke: 1 };
const VIEWPORT = { width: 1_280, height: 900 };
const TIMEOUT_MS = 60_000;
/** Windows of a day of minutes, and nearly that: a minute may begin meanwhile. */
const DAY_OF_MINUTES = 1_430;

/** What is looked at, and until when it is made ready. */
interface Scene {
  name: string;
  place: string;
  ready: (page: Page) => Promise<void>;
}

const SCENES: readonly Scene[] = [
  { name: 'live, windows of 5 s', place: '/stream', ready: async () => undefined },
  { name: 'a day of minutes', place: '/stream?size=1m', ready: showADay },
];

/** Zooms out as far as it goes, and waits until each minute is there. */
async function showADay(page: Page): Promise<void> {
  const columns = () => page.getByRole('slider').getAttribute('aria-valuemax');
  while (Number(await columns()) < DAY_OF_MINUTES) {
    await page.getByRole('button', { name: 'Zoom out' }).click();
    await page.waitForTimeout(200);
  }
}

/** Milliseconds to the first curve, and the work of each frame after it. */
async function look(browser: Browser, bench: Bench, { place, ready }: Scene) {
  const context = await browser.newContext({ viewport: VIEWPORT, locale: 'en-GB' });
  try {
    const url = await serveStream(context, bench.extent(CUSTOMERS));
    const page = await context.newPage();
    page.setDefaultTimeout(TIMEOUT_MS);
    const begun = performance.now();
    await page.goto(`${url}#${place}`);
    await page.locator('[data-last-point]').waitFor();
    const firstCurveMs = performance.now() - begun;
    await ready(page);
    return { firstCurveMs, works: await workByFrame(browser, page, bench.extent(SECONDS) * FRAMES_PER_S) };
  } finally {
    await context.close();
  }
}

async function measure(bench: Bench): Promise<Figure[]> {
  if (!pagesAreBuilt()) await buildPages();
  const browser = await launchBrowser();
  const figures: Figure[] = [];
  try {
    for (const scene of SCENES) {
      const runs: Awaited<ReturnType<typeof look>>[] = [];
      while (runs.length < bench.extent(RUNS)) {
        bench.say(`frames of the stream: ${scene.name}`);
        runs.push(await look(browser, bench, scene));
      }
      const of = (what: string, values: number[]) => ({
        name: `${scene.name}: ${what}`,
        value: median(values),
        unit: 'ms',
        runs: values,
      });
      const frames = (p: number) => runs.map(({ works }) => percentile(works, p));
      figures.push(
        { ...of('a frame, p95', frames(0.95)), aim: 16 },
        of('a frame, the longest', frames(1)),
        of(
          'the first curve',
          runs.map(({ firstCurveMs }) => firstCurveMs),
        ),
      );
    }
    return figures;
  } finally {
    await browser.close();
  }
}

/** Chromium draws in software; the API answers within it, so that the page alone counts. */
export const liveStream: Measurement = {
  name: 'live-stream',
  title: 'The stream in a browser, 200 customers',
  measure,
};
