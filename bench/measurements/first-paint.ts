import type { BrowserContext } from 'playwright-core';
import { launchBrowser } from '../../tests/e2e/browser.ts';
import { untilShown } from '../../tests/page/page-system.ts';
import { type Bench, type Figure, type Measurement, median } from '../figure.ts';
import { open } from '../opened.ts';
import { sharedSystem } from '../shared.ts';

const RUNS = { whole: 3, smoke: 1 };
const OPTIONS = { viewport: { width: 1_280, height: 900 }, locale: 'en-GB' };
/** Milliseconds. */
const TIMEOUT_MS = 60_000;
/** Until the last paint has been reported. */
const REPORTED_MS = 500;

/** Milliseconds since the page was asked for, by the browser. */
interface Paints {
  first: number;
  largest: number;
}

function paintsOfThePage(): Promise<Paints> {
  const first = performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? Number.NaN;
  return new Promise((resolve) => {
    const observer = new PerformanceObserver((list) => {
      resolve({ first, largest: list.getEntries().at(-1)?.startTime ?? Number.NaN });
    });
    observer.observe({ type: 'largest-contentful-paint', buffered: true });
  });
}

/** Loads the page into a new tab, until it shows what it has read. */
async function paintsOf(context: BrowserContext, url: string): Promise<Paints> {
  const page = await context.newPage();
  page.setDefaultTimeout(TIMEOUT_MS);
  await page.goto(url);
  await untilShown(page);
  await page.waitForTimeout(REPORTED_MS);
  const paints = await page.evaluate(paintsOfThePage);
  await page.close();
  return paints;
}

async function measure(bench: Bench): Promise<Figure[]> {
  const { url } = await sharedSystem(bench);
  const browser = await launchBrowser();
  /** By a browser that has nothing kept, and then by the same one. */
  const visits = async () => {
    bench.say('first paint: with nothing kept, and then with what is kept');
    const context = await browser.newContext(OPTIONS);
    const [empty, kept] = [await paintsOf(context, url), await paintsOf(context, url)];
    await context.close();
    return { 'nothing kept': empty, 'a second time': kept };
  };
  try {
    // The functions of the system are loaded by a visit before.
    await open(await browser.newPage(), url);
    const runs: Awaited<ReturnType<typeof visits>>[] = [];
    while (runs.length < bench.extent(RUNS)) runs.push(await visits());
    const figure = (cache: keyof (typeof runs)[number], what: keyof Paints): Figure => {
      const values = runs.map((run) => run[cache][what]);
      return { name: `${what} contentful paint, ${cache}`, value: median(values), unit: 'ms', runs: values };
    };
    return (['nothing kept', 'a second time'] as const).flatMap((cache) => [
      figure(cache, 'first'),
      figure(cache, 'largest'),
    ]);
  } finally {
    await browser.close();
  }
}

/** From the address to the first paint, and to that of the largest text or picture. */
export const firstPaint: Measurement = { name: 'first-paint', title: 'First paint of the page', measure };
