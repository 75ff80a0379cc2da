import { type Bench, type Figure, type Measurement, percentile } from '../figure.ts';
import { post } from '../post.ts';
import { sharedSystem } from '../shared.ts';

const ALONE = { whole: 60, smoke: 2 };
const CLIENTS = { whole: 50, smoke: 2 };
const EACH = { whole: 8, smoke: 1 };
const RUNS = { whole: 3, smoke: 1 };
/** Drafts made at the same time, before anything is measured. */
const MADE_AT_ONCE = 10;

/** Drafts of three lines, for the demo customer. */
async function makeDrafts(url: string, count: number): Promise<string[]> {
  const productItems = [1, 2, 3].map((quantity) => ({ name: `Ligne ${quantity}`, price: 12.5, quantity }));
  const ids: string[] = [];
  while (ids.length < count) {
    const made = Array.from({ length: Math.min(MADE_AT_ONCE, count - ids.length) }, () =>
      post<{ id: string }>(`${url}bills`, { customerID: '1', productItems }),
    );
    ids.push(...(await Promise.all(made)).map(({ id }) => id));
  }
  return ids;
}

/** Milliseconds that it took; undefined where it was refused. */
async function finalize(url: string, id: string): Promise<number | undefined> {
  const begun = performance.now();
  const bill = await post<object>(`${url}bills/${id}/finalize`, {}, 200).catch(() => undefined);
  return bill === undefined ? undefined : performance.now() - begun;
}

/** One client after the other's answer, and many at once in one series. */
async function run(bench: Bench, url: string) {
  const alone: number[] = [];
  for (const id of await makeDrafts(url, bench.extent(ALONE)))
    alone.push((await finalize(url, id)) ?? Number.NaN);
  const clients = bench.extent(CLIENTS);
  const each = bench.extent(EACH);
  const drafts = await makeDrafts(url, clients * each);
  const begun = performance.now();
  const times = await Promise.all(
    Array.from({ length: clients }, async (_, client) => {
      const own: (number | undefined)[] = [];
      for (const id of drafts.slice(client * each, (client + 1) * each)) own.push(await finalize(url, id));
      return own;
    }),
  );
  const seconds = (performance.now() - begun) / 1_000;
  const done = times.flat().filter((time) => time !== undefined);
  return { alone, done, perSecond: done.length / seconds, failures: drafts.length - done.length };
}

async function measure(bench: Bench): Promise<Figure[]> {
  const { url } = await sharedSystem(bench);
  const runs: Awaited<ReturnType<typeof run>>[] = [];
  while (runs.length < bench.extent(RUNS)) {
    bench.say(`finalising: run ${runs.length + 1}`);
    runs.push(await run(bench, url));
  }
  const figure = (name: string, unit: string, of: (one: (typeof runs)[number]) => number) => {
    const values = runs.map(of);
    return { name: `finalise: ${name}`, unit, value: percentile(values, 0.5), runs: values };
  };
  return [
    { ...figure('one client, p50', 'ms', ({ alone }) => percentile(alone, 0.5)), aim: 60 },
    { ...figure('one client, p99', 'ms', ({ alone }) => percentile(alone, 0.99)), aim: 150 },
    { ...figure('50 clients', 'bills/s', ({ perSecond }) => perSecond), aim: 100, moreIsBetter: true },
    { ...figure('50 clients, p99', 'ms', ({ done }) => percentile(done, 0.99)), aim: 1_000 },
    { ...figure('50 clients, failures', '', ({ failures }) => failures), hard: 0 },
  ];
}

export const finalizeBill: Measurement = {
  name: 'finalize-bill',
  title: 'POST /bills/{id}/finalize',
  measure,
};
