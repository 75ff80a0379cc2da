import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import type { Browser, Page } from 'playwright-core';
import { launchBrowser } from '../../tests/e2e/browser.ts';
import { endEverything, givenPlace, type Place, Start } from '../../tests/e2e/npm-start.ts';
import { type Bench, type Figure, type Measurement, median } from '../figure.ts';
import { processTree, total } from '../processes.ts';

const RUNS = { whole: 3, smoke: 1 };
/** Starts before, that make tables, topics and data. */
const FIRST_STARTS = { whole: 1, smoke: 0 };
/** Milliseconds. */
const TIMEOUT_MS = 120_000;
const ASK_AGAIN_MS = 100;

/** Loads the page until there is one. */
async function open(page: Page, start: Start, url: string): Promise<void> {
  const deadline = Date.now() + TIMEOUT_MS;
  const loaded = () =>
    page.goto(url).then(
      (answer) => answer?.ok() ?? false,
      () => false,
    );
  while (!(await loaded())) {
    if (Date.now() > deadline) throw new Error(`No page at ${url} within ${TIMEOUT_MS} ms:\n${start.output}`);
    await pause(ASK_AGAIN_MS);
  }
}

/** Until the page shows a facture that is younger than `since`. */
const untilFacture = (page: Page, since: number) =>
  page.waitForFunction(
    (from) => {
      const times = [...document.querySelectorAll<HTMLTimeElement>('[data-facture] time')];
      return times.some(({ dateTime }) => Date.parse(dateTime) >= from);
    },
    since,
    { timeout: TIMEOUT_MS, polling: 50 },
  );

/** Processor time since the start, of everything the supervisor and its parent started. */
function cpuOf({ directory }: Place): number {
  const { supervisor } = JSON.parse(readFileSync(join(directory, 'processes.json'), 'utf8'));
  return total(processTree(supervisor.pid), 'cpu');
}

async function oneStart(place: Place, browser: Browser) {
  const page = await browser.newPage();
  const since = Date.now();
  const start = new Start(place);
  try {
    await open(page, start, `${place.url}/#/stream`);
    await untilFacture(page, since);
    return { seconds: (Date.now() - since) / 1_000, cpu: cpuOf(place) };
  } finally {
    await page.close();
    start.signal('SIGTERM');
    await start.exit;
  }
}

async function measure(bench: Bench): Promise<Figure[]> {
  const place = await givenPlace();
  const browser = await launchBrowser();
  try {
    for (let first = 0; first < bench.extent(FIRST_STARTS); first++) {
      bench.say('start: the first, which makes tables, topics and data');
      await oneStart(place, browser);
    }
    const count = bench.extent(RUNS);
    const runs: { seconds: number; cpu: number }[] = [];
    while (runs.length < count) {
      bench.say(`start: ${runs.length + 1} of ${count}`);
      runs.push(await oneStart(place, browser));
    }
    const [seconds, cpu] = [runs.map((run) => run.seconds), runs.map((run) => run.cpu)];
    const name = 'second start → first facture on the page';
    const aims = { aim: 15, hard: 20 };
    return [
      { name, value: median(seconds), unit: 's', runs: seconds, ...aims, peer: 'usable after 105 s' },
      { name: `${name}: processors`, value: median(cpu), unit: 'CPU-s', runs: cpu, peer: '117 CPU-s' },
    ];
  } finally {
    await browser.close();
    endEverything(place);
  }
}

export const secondStart: Measurement = { name: 'second-start', title: 'Start, everything fetched', measure };
