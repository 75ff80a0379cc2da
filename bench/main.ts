import { execFileSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { cpus, totalmem } from 'node:os';
import { parseArgs } from 'node:util';
import { type Figure, verdict } from './figure.ts';
import { firstStart } from './measurements/first-start.ts';
import { getCustomer } from './measurements/get-customer.ts';
import { getFullBill } from './measurements/get-full-bill.ts';
import { init } from './measurements/init.ts';
import { latency } from './measurements/latency.ts';
import { memory } from './measurements/memory.ts';
import { readLatency } from './measurements/read-latency.ts';
import { secondStart } from './measurements/second-start.ts';
import { stopSharedSystem } from './system.ts';
import { table } from './table.ts';

const MEASUREMENTS = [init, secondStart, memory, latency, getCustomer, getFullBill, readLatency, firstStart];
const NAMES = MEASUREMENTS.map(({ name }) => name).join(', ');
const RESULTS = 'bench/results.json';

const HELP = `npm run bench [-- options]

  --check         exit with 1 when a hard aim is missed
  --only a,b      some of: ${NAMES}
  --help          this text
`;

const { values: options } = parseArgs({
  options: {
    check: { type: 'boolean', default: false },
    only: { type: 'string' },
    help: { type: 'boolean', default: false },
  },
});

/** @throws {Error} naming what is unknown */
function chosen() {
  const names = options.only?.split(',') ?? MEASUREMENTS.map(({ name }) => name);
  const unknown = names.filter((name) => !MEASUREMENTS.some((one) => one.name === name));
  if (unknown.length > 0) throw new Error(`No measurement ${unknown.join(', ')}: there are ${NAMES}.`);
  return MEASUREMENTS.filter(({ name }) => names.includes(name));
}

const begun = Date.now();
const say = (line: string) =>
  process.stderr.write(`${((Date.now() - begun) / 1_000).toFixed(0)} s  ${line}\n`);

async function measureAll(): Promise<Figure[]> {
  const figures: Figure[] = [];
  try {
    for (const { title, measure } of chosen()) {
      say(`— ${title}`);
      figures.push(...(await measure({ say })));
    }
  } finally {
    await stopSharedSystem();
  }
  return figures;
}

const machine = () => ({
  processors: `${cpus().length} × ${cpus()[0]?.model}`,
  memory: `${Math.round(totalmem() / 2 ** 30)} GiB`,
  node: process.version,
});

const commit = () => execFileSync('git', ['rev-parse', '--short', 'HEAD'], { encoding: 'utf8' }).trim();

async function main(): Promise<void> {
  const figures = await measureAll();
  const results = { at: new Date().toISOString(), commit: commit(), machine: machine(), figures };
  if (!options.only) writeFileSync(RESULTS, `${JSON.stringify(results, null, 2)}\n`);
  console.log(table(figures));
  const missed = figures.filter((figure) => verdict(figure) === 'hard aim missed');
  if (options.check && missed.length > 0)
    throw new Error(`Missed: ${missed.map(({ name }) => name).join('; ')}`);
}

try {
  if (options.help) console.log(HELP);
  else await main();
} catch (error) {
  console.error((error as Error).message);
  process.exitCode = 1;
}
