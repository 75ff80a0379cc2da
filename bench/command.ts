import { execFileSync } from 'node:child_process';
import { cpus, loadavg, totalmem } from 'node:os';
import { endAll } from '../localstack/supervisor/child.ts';
import { readArguments } from '../operations/arguments.ts';
import { endEveryStart } from '../tests/e2e/npm-start.ts';
import { type Bench, type Extent, type Measurement, verdict, withoutAims } from './figure.ts';
import { givenUp } from './given-up.ts';
import { figuresOf, merged, type Result, type Results, readResults, writeResults } from './results.ts';
import { table } from './table.ts';

/** A benchmark: what it measures, and where its results are kept. */
export interface Command {
  /** As `npm run` knows it. */
  name: string;
  measurements: readonly Measurement[];
  /** File that keeps the results of each measurement, see `Result`. */
  results: string;
  /** Options of its own that take a value: their help by name. */
  options?: Record<string, string>;
  /** Called at the end, whatever happened. */
  stop(): Promise<void>;
}

const helpOf = ({ name, measurements, options = {} }: Command): string => `npm run ${name} [-- options]

  --check         exit with 1 when a hard aim is missed
  --only a,b      some of: ${namesOf(measurements)}
  --write         with --only: keeps these results beside those of the others, as a run of all does
  --smoke         one tiny round of each: shows that it works, measures nothing
${Object.entries(options)
  .map(([option, help]) => `  ${`--${option} …`.padEnd(16)}${help}\n`)
  .join('')}  --help          this text
`;

const namesOf = (measurements: readonly Measurement[]) => measurements.map(({ name }) => name).join(', ');

function parse({ options = {} }: Command) {
  const own = Object.keys(options).map((name) => [name, { type: 'string' }] as const);
  return readArguments({
    options: {
      check: { type: 'boolean', default: false },
      smoke: { type: 'boolean', default: false },
      only: { type: 'string' },
      write: { type: 'boolean', default: false },
      help: { type: 'boolean', default: false },
      ...(Object.fromEntries(own) as Record<string, { type: 'string' }>),
    },
  }).values as Bench['options'] & { only?: string };
}

/** @throws {Error} naming what is unknown */
function chosen(measurements: readonly Measurement[], only?: string): readonly Measurement[] {
  const names = only?.split(',') ?? measurements.map(({ name }) => name);
  const unknown = names.filter((name) => !measurements.some((one) => one.name === name));
  if (unknown.length > 0)
    throw new Error(`No measurement ${unknown.join(', ')}: there are ${namesOf(measurements)}.`);
  return measurements.filter(({ name }) => names.includes(name));
}

const machine = () => ({
  processors: `${cpus().length} × ${cpus()[0]?.model}`,
  memory: `${Math.round(totalmem() / 2 ** 30)} GiB`,
  node: process.version,
});

const commit = () => execFileSync('git', ['rev-parse', '--short', 'HEAD'], { encoding: 'utf8' }).trim();

async function resultOf({ measure }: Measurement, bench: Bench): Promise<Result> {
  const load = loadavg()[0] ?? Number.NaN;
  const figures = await measure(bench);
  return { at: new Date().toISOString(), commit: commit(), machine: machine(), load, figures };
}

async function measureAll(command: Command, options: Bench['options'] & { only?: string }): Promise<Results> {
  const begun = Date.now();
  const say = (line: string) =>
    process.stderr.write(`${((Date.now() - begun) / 1_000).toFixed(0)} s  ${line}\n`);
  const extent = ({ whole, smoke }: Extent) => (options.smoke ? smoke : whole);
  const results: Record<string, Result> = {};
  try {
    for (const measurement of chosen(command.measurements, options.only)) {
      say(`— ${measurement.title}`);
      const bench = { say, extent, figures: figuresOf(results), options };
      results[measurement.name] = await resultOf(measurement, bench);
    }
  } finally {
    await command.stop();
  }
  return results;
}

/** Some results leave the other ones as they were. */
function keep({ results: file, measurements }: Command, results: Results, all: boolean): void {
  const names = measurements.map(({ name }) => name);
  writeResults(file, merged(all ? {} : readResults(file), results, names));
}

const SMOKE = 'A smoke run: every measurement works. Its figures mean nothing, and are not kept.';

async function run(command: Command): Promise<void> {
  const options = parse(command);
  if (options.help) return console.log(helpOf(command));
  if (options.smoke && (options.check || options.write))
    throw new Error('--smoke measures nothing that could be held to an aim or kept.');
  const results = await measureAll(command, options);
  const figures = figuresOf(results);
  if (options.smoke) return console.log(`${table(figures.map(withoutAims))}\n${SMOKE}`);
  if (!options.only || options.write) keep(command, results, !options.only);
  console.log(table(figures));
  const missed = figures.filter((figure) => verdict(figure) === 'hard aim missed');
  if (options.check && missed.length > 0)
    throw new Error(`Missed: ${missed.map(({ name }) => name).join('; ')}`);
}

/** Milliseconds that what was started has to end by itself. */
const KILL_GRACE_MS = 2_000;

async function giveUp(command: Command): Promise<void> {
  givenUp.abort();
  await endAll(KILL_GRACE_MS);
  await command.stop();
  await endEveryStart();
  process.exit(1);
}

/** Measures, prints the table, keeps the results, and sets the exit code. Ended before, it leaves nothing running. */
export async function runCommand(command: Command): Promise<void> {
  process.once('SIGINT', () => giveUp(command));
  process.once('SIGTERM', () => giveUp(command));
  try {
    await run(command);
  } catch (error) {
    console.error((error as Error).message);
    process.exitCode = 1;
  }
}
