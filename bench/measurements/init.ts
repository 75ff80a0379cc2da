import { environmentOf, resolveStack, type Stack } from '../../layers/platform/deployment/stack.ts';
import { localEnvironment } from '../../localstack/environment.ts';
import { resultOf } from '../child.ts';
import { type Bench, type Figure, type Measurement, median } from '../figure.ts';
import type { PackagedFunction } from '../packaged.ts';
import { sharedPackage } from '../shared.ts';

const RUNS = { whole: 5, smoke: 1 };
/** Of the functions, in their order. */
const FUNCTIONS = { whole: Number.POSITIVE_INFINITY, smoke: 2 };

/** Nothing is called while a module loads: where the servers would be is all a function asks for. */
const NOWHERE = localEnvironment({
  brokers: '127.0.0.1:9',
  dynamodb: 'http://127.0.0.1:9',
  s3: 'http://127.0.0.1:9',
  services: 'http://127.0.0.1:9',
  region: 'eu-west-3',
});

/** Milliseconds the module takes to load, in a process of its own each time. */
async function initOf(count: number, { name, file }: PackagedFunction, stack: Stack): Promise<number> {
  const env = { ...process.env, ...environmentOf(stack, name), ...NOWHERE };
  const runs: number[] = [];
  while (runs.length < count)
    runs.push(await resultOf<number>('bench/children/import.ts', [file], { env, timeoutMs: 30_000 }));
  return median(runs);
}

/** The largest of several, by name; NaN is larger than any, so that what could not be measured is seen. */
function largest(title: string, parts: Record<string, number>): Pick<Figure, 'name' | 'value' | 'parts'> {
  const [worst = '', value = Number.NaN] =
    Object.entries(parts).toSorted(([, a], [, b]) => (Number.isNaN(a) ? -1 : b - a))[0] ?? [];
  return { name: `${title}, worst of ${Object.keys(parts).length}: ${worst}`, value, parts };
}

async function measure(bench: Bench): Promise<Figure[]> {
  const [packaged, stack] = await Promise.all([sharedPackage(), resolveStack()]);
  const api = packaged.functions.filter((one) => one.api).slice(0, bench.extent(FUNCTIONS));
  const inits: Record<string, number> = {};
  for (const one of api) {
    bench.say(`init of ${one.name}`);
    inits[one.name] = await initOf(bench.extent(RUNS), one, stack);
  }
  const sizes = Object.fromEntries(api.map(({ name, zipped }) => [name, zipped / 1_024]));
  return [
    { ...largest('init of an API function', inits), unit: 'ms', aim: 150, hard: 250 },
    { ...largest('API function, zipped', sizes), unit: 'KB', hard: 50 },
  ];
}

/** How long each API function takes to load from its package, and how large that is without the layer. */
export const init: Measurement = { name: 'init', title: 'Cold start and size of the API functions', measure };
