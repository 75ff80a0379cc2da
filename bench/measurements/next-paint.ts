import type { Browser, BrowserContext } from 'playwright-core';
import { launchBrowser } from '../../tests/e2e/browser.ts';
import { SECTIONS } from '../../web/src/app/sections.ts';
import { makeDrafts } from '../drafts.ts';
import { type Bench, type Figure, type Measurement, median } from '../figure.ts';
import { open } from '../opened.ts';
import { sharedSystem } from '../shared.ts';
import { serveStream } from '../stream-page.ts';
import { type Step, type VisitTimes, visit } from '../visit.ts';
import { billSteps } from '../visits/bill.ts';
import { deskSteps } from '../visits/desk.ts';
import { streamSteps } from '../visits/stream.ts';

const RUNS = { whole: 3, smoke: 1 };
const DRAFTS = { whole: 150, smoke: 3 };
/** Each part of the page. */
const PARTS = { whole: SECTIONS.length, smoke: 2 };
const LINES = { whole: 5, smoke: 1 };
const CUSTOMERS = { whole: 200, smoke: 3 };
/** Wide enough for the form of a bill and its PDF side by side. */
const OPTIONS = { viewport: { width: 1_440, height: 900 }, locale: 'en-GB' };
const TIMEOUT_MS = 60_000;
/** Milliseconds. */
const AIM = 100;

/** One opening of the page, and what is done there. */
interface Visit {
  name: string;
  steps: readonly Step[];
  /** Makes the page ready for a context. @returns its address */
  prepare: (context: BrowserContext) => Promise<string>;
}

async function visitsOf(bench: Bench): Promise<Visit[]> {
  const desk = { drafts: bench.extent(DRAFTS), parts: bench.extent(PARTS) };
  const [lines, customers] = [bench.extent(LINES), bench.extent(CUSTOMERS)];
  const { url } = await sharedSystem(bench);
  await makeDrafts(url, desk.drafts);
  return [
    { name: 'at the desk', steps: deskSteps(desk), prepare: async () => url },
    { name: 'writing a bill', steps: billSteps(lines), prepare: async () => url },
    {
      name: 'at the stream',
      steps: streamSteps(customers),
      prepare: async (context) => `${await serveStream(context, customers)}#/stream`,
    },
  ];
}

async function once(browser: Browser, { steps, prepare }: Visit): Promise<VisitTimes> {
  const context = await browser.newContext(OPTIONS);
  try {
    const url = await prepare(context);
    const page = await context.newPage();
    page.setDefaultTimeout(TIMEOUT_MS);
    await open(page, url);
    return await visit(page, steps);
  } finally {
    await context.close();
  }
}

const figure = (name: string, runs: number[]): Figure => ({
  name: `next paint: ${name}`,
  value: median(runs),
  unit: 'ms',
  aim: AIM,
  runs,
});

const figuresOf = ({ name, steps }: Visit, runs: readonly VisitTimes[]): Figure[] => [
  figure(
    `${name}, INP`,
    runs.map(({ inp }) => inp),
  ),
  ...steps.map((step) =>
    figure(
      step.name,
      runs.map((run) => run.longest[step.name] ?? Number.NaN),
    ),
  ),
];

async function measure(bench: Bench): Promise<Figure[]> {
  const browser = await launchBrowser();
  const figures: Figure[] = [];
  try {
    for (const one of await visitsOf(bench)) {
      const runs: VisitTimes[] = [];
      while (runs.length < bench.extent(RUNS)) {
        bench.say(`next paint: ${one.name}`);
        runs.push(await once(browser, one));
      }
      figures.push(...figuresOf(one, runs));
    }
    return figures;
  } finally {
    await browser.close();
  }
}

/** By a real mouse and keyboard, as the browser knows them. */
export const nextPaint: Measurement = { name: 'next-paint', title: 'Interaction to next paint', measure };
