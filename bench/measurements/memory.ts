import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { launchBrowser } from '../../tests/e2e/browser.ts';
import { type Bench, type Figure, type Measurement, median } from '../figure.ts';
import { type ProcessUse, processTree, total } from '../processes.ts';
import { sharedSystem } from '../system.ts';

/** Seconds the page is looked at before, and between, the samples. */
const WARM_UP = 30;
const SAMPLES = 6;
const EVERY = 5;

const parent = (pid: number): number =>
  Number(/^PPid:\s+(\d+)/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1]);

const MIB = 1_024;

function figuresOf(samples: ProcessUse[][]): Figure[] {
  const runs = samples.map((processes) => total(processes, 'rss') / MIB);
  const last = samples.at(-1) ?? [];
  const each = last
    .filter(({ rss }) => rss >= 1)
    .map(({ name, rss }) => ({ name: `memory: ${name}`, value: rss, unit: 'MiB' }));
  const all = { name: 'memory of all processes', value: median(runs), unit: 'GiB', runs };
  return [{ ...all, aim: 1.2, peer: '2.8 GiB' }, ...each];
}

async function measure(bench: Bench): Promise<Figure[]> {
  const { url, directory } = await sharedSystem(bench);
  const { supervisor } = JSON.parse(readFileSync(join(directory, 'processes.json'), 'utf8'));
  const browser = await launchBrowser();
  try {
    const page = await browser.newPage();
    await page.goto(url);
    bench.say(`memory: the page is looked at for ${WARM_UP} s`);
    await pause(WARM_UP * 1_000);
    const samples: ProcessUse[][] = [];
    while (samples.length < SAMPLES) {
      samples.push(processTree(parent(supervisor.pid)));
      bench.say(`memory: sample ${samples.length} of ${SAMPLES}`);
      await pause(EVERY * 1_000);
    }
    return figuresOf(samples);
  } finally {
    await browser.close();
  }
}

/** Resident memory of the running system while a browser shows the page; the browser is not counted. */
export const memory: Measurement = { name: 'memory', title: 'Memory', measure };
