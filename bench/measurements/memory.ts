import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { launchBrowser } from '../../tests/e2e/browser.ts';
import { type Bench, type Figure, type Measurement, median } from '../figure.ts';
import { type ProcessUse, processTree, total } from '../processes.ts';
import { sharedSystem } from '../shared.ts';

/** How long the page is looked at before, and between, the samples. */
const WARM_UP_S = { whole: 30, smoke: 1 };
const SAMPLES = { whole: 6, smoke: 1 };
const EVERY_S = { whole: 5, smoke: 0 };

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
  return [{ ...all, aim: 1.4, peer: '2.8 GiB' }, ...each];
}

async function measure(bench: Bench): Promise<Figure[]> {
  const { url, directory } = await sharedSystem(bench);
  const { supervisor } = JSON.parse(readFileSync(join(directory, 'processes.json'), 'utf8'));
  const browser = await launchBrowser();
  try {
    const page = await browser.newPage();
    await page.goto(`${url}#/stream`);
    const [warmUp, count] = [bench.extent(WARM_UP_S), bench.extent(SAMPLES)];
    bench.say(`memory: the page is looked at for ${warmUp} s`);
    await pause(warmUp * 1_000);
    const samples: ProcessUse[][] = [];
    while (samples.length < count) {
      samples.push(processTree(parent(supervisor.pid)));
      bench.say(`memory: sample ${samples.length} of ${count}`);
      await pause(bench.extent(EVERY_S) * 1_000);
    }
    return figuresOf(samples);
  } finally {
    await browser.close();
  }
}

/** Resident memory of the running system while a browser shows the page; the browser is not counted. */
export const memory: Measurement = { name: 'memory', title: 'Memory', measure };
