import { type Heard, Visitor } from '../../tests/e2e/visitor.ts';
import { type Bench, type Figure, type Measurement, percentile } from '../figure.ts';
import { sharedSystem } from '../shared.ts';

const PAGES = { whole: 200, smoke: 3 };
/** A page that has nothing by then is taken for one that never has. */
const GIVEN_UP_MS = 300_000;

/** Milliseconds from the opening of every page until this one has all its data. */
async function opened(visitor: Visitor): Promise<number> {
  const begun = performance.now();
  await visitor.open(AbortSignal.timeout(GIVEN_UP_MS));
  return performance.now() - begun;
}

async function measure(bench: Bench): Promise<Figure[]> {
  const { url } = await sharedSystem(bench);
  const count = bench.extent(PAGES);
  bench.say(`many pages: ${count} are opened at once`);
  const heard: Heard[] = [];
  const visitors = Array.from({ length: count }, () => new Visitor(url, heard));
  try {
    const times = (await Promise.all(visitors.map(opened))).map((millis) => millis / 1_000);
    const refused = heard.filter(({ status }) => status !== 200).length;
    const name = `${count} pages at once`;
    return [
      { name: `${name}: the last has its data`, value: Math.max(...times), unit: 's', hard: 30 },
      { name: `${name}: half of them have theirs`, value: percentile(times, 0.5), unit: 's' },
      {
        name: `${name}: answers 503 with Retry-After`,
        value: (100 * refused) / heard.length,
        unit: '% of answers',
      },
    ];
  } finally {
    for (const visitor of visitors) visitor.close();
  }
}

export const manyPages: Measurement = { name: 'many-pages', title: 'Many pages at once', measure };
