import { type Bench, type Figure, type Measurement, median, percentile } from '../figure.ts';
import { post } from '../post.ts';
import { sharedSystem } from '../shared.ts';

const CLIENTS = { whole: 50, smoke: 2 };
const EACH = { whole: 4, smoke: 1 };
const PRODUCTS = 20;
const RUNS = { whole: 3, smoke: 1 };
/** More than all bills of a run take. */
const PIECES = 1_000_000;
/** Made at the same time, before anything is measured. */
const MADE_AT_ONCE = 10;

async function makeAll(count: number, make: () => Promise<{ id: string }>): Promise<string[]> {
  const ids: string[] = [];
  while (ids.length < count) {
    const made = Array.from({ length: Math.min(MADE_AT_ONCE, count - ids.length) }, make);
    ids.push(...(await Promise.all(made)).map(({ id }) => id));
  }
  return ids;
}

const makeProducts = (url: string, count: number): Promise<string[]> =>
  makeAll(count, () => post(`${url}products`, { name: 'Pièce', price: 12.5, quantity: PIECES }));

/** Drafts of a piece of each product, for the demo customer. */
const makeDrafts = (url: string, products: readonly string[], count: number): Promise<string[]> =>
  makeAll(count, () =>
    post(`${url}bills`, {
      customerID: '1',
      productItems: products.map((productID) => ({ productID, quantity: 1 })),
    }),
  );

interface Rush {
  /** Milliseconds of each bill that became final. */
  times: number[];
  perSecond: number;
  failures: number;
}

/** Many clients at once, each one bill after the other. */
async function rush(url: string, drafts: readonly string[], clients: number): Promise<Rush> {
  const waiting = [...drafts];
  const times: number[] = [];
  const begun = performance.now();
  const work = async (): Promise<void> => {
    for (let id = waiting.shift(); id !== undefined; id = waiting.shift()) {
      const from = performance.now();
      const bill = await post<object>(`${url}bills/${id}/finalize`, {}, 200).catch(() => undefined);
      if (bill) times.push(performance.now() - from);
    }
  };
  await Promise.all(Array.from({ length: clients }, work));
  const seconds = (performance.now() - begun) / 1_000;
  return { times, perSecond: times.length / seconds, failures: drafts.length - times.length };
}

/** Bills of twenty products, and bills of one product that all of them want. */
async function run(bench: Bench, url: string): Promise<{ many: Rush; hot: Rush }> {
  const [clients, bills] = [bench.extent(CLIENTS), bench.extent(CLIENTS) * bench.extent(EACH)];
  const products = await makeProducts(url, PRODUCTS);
  const many = await rush(url, await makeDrafts(url, products, bills), clients);
  const hot = await rush(url, await makeDrafts(url, products.slice(0, 1), bills), clients);
  return { many, hot };
}

async function measure(bench: Bench): Promise<Figure[]> {
  const { url } = await sharedSystem(bench);
  const runs: Awaited<ReturnType<typeof run>>[] = [];
  while (runs.length < bench.extent(RUNS)) {
    bench.say(`finalising with goods: run ${runs.length + 1}`);
    runs.push(await run(bench, url));
  }
  const figure = (name: string, unit: string, of: (one: (typeof runs)[number]) => number) => ({
    name: `finalise with goods: ${name}`,
    unit,
    value: median(runs.map(of)),
    runs: runs.map(of),
  });
  return [
    {
      ...figure('50 clients, 20 products', 'bills/s', ({ many }) => many.perSecond),
      moreIsBetter: true,
      aim: 60,
    },
    figure('50 clients, 20 products, p99', 'ms', ({ many }) => percentile(many.times, 0.99)),
    {
      ...figure('50 clients, one product', 'bills/s', ({ hot }) => hot.perSecond),
      moreIsBetter: true,
      aim: 60,
    },
    figure('50 clients, one product, p99', 'ms', ({ hot }) => percentile(hot.times, 0.99)),
    { ...figure('failures', '', ({ many, hot }) => many.failures + hot.failures), aim: 0 },
  ];
}

export const finalizeGoods: Measurement = {
  name: 'finalize-goods',
  title: 'POST /bills/{id}/finalize, of bills that take goods',
  measure,
};
