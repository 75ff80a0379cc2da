// The suites of `npm test`, in two lanes.
import { readFileSync } from 'node:fs';
import { relative, resolve } from 'node:path';
import { fetchServers } from '../../localstack/servers/fetch.ts';
import { JARS } from '../../localstack/servers/jars.mjs';
import { readArguments } from '../../operations/arguments.ts';
import { buildClients } from '../clients/build.ts';
import { buildJudge } from '../einvoice/judge.ts';
import { type Outcome, runInLanes } from './run-in-lanes.ts';
import { SUITES } from './suites.ts';
import { whatFailed } from './what-failed.ts';

/** A suite keeps nearly one core busy: on a machine of two cores, a third beside them would make all three slower. */
const LANES = 2;

const HELP = `Runs the suites of tests/lanes/suites.ts, ${LANES} at a time, and prints what each has said when it has ended; what
those have said that failed comes last, then which tests failed, and a table of all. .localstack/tests has it while they
run.

  npm test

Exits 1 when a suite failed, or when it was interrupted.
`;

function table(outcomes: readonly Outcome[]): string {
  const ran = new Map(outcomes.map((outcome) => [outcome.step, outcome]));
  const rows = SUITES.flat().map((step) => {
    const { passed, seconds } = ran.get(step) ?? {};
    if (seconds === undefined) return `${step.padEnd(32)} not run`;
    return `${step.padEnd(32)} ${passed ? 'passed' : 'failed'} ${seconds.toFixed(0).padStart(6)} s`;
  });
  return rows.join('\n');
}

function print(outcome: Outcome): void {
  const { step, passed, seconds, log } = outcome;
  console.log(`\n── ${step}: ${passed ? 'passed' : 'failed'} after ${seconds.toFixed(0)} s ──`);
  process.stdout.write(readFileSync(log));
}

async function main(): Promise<void> {
  const interrupted = new AbortController();
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const)
    process.on(signal, () => interrupted.abort());
  // Suites that need these would fetch them at once, into a repository of Maven that has no lock.
  await fetchServers(JARS, interrupted.signal);
  // Its own suite says what is wrong with it.
  for (const build of [buildClients, buildJudge]) await build().catch(() => undefined);
  const begun = Date.now();
  const outcomes = await runInLanes(SUITES, {
    count: LANES,
    commandOf: (step) => `npm run -s ${step}`,
    logs: resolve('.localstack/tests'),
    signal: interrupted.signal,
    onBegin: (step) => console.log(`▶ ${step}`),
    onEnd: (outcome) => {
      if (outcome.passed) print(outcome);
      else if (interrupted.signal.aborted) console.log(`✗ ${outcome.step}: interrupted`);
      else console.log(`✗ ${outcome.step}: ${relative('.', outcome.log)}, and at the end of this`);
    },
  });
  const failed = interrupted.signal.aborted ? [] : outcomes.filter((outcome) => !outcome.passed);
  for (const outcome of failed) print(outcome);
  const passed = outcomes.filter((outcome) => outcome.passed).length;
  for (const { step, log } of failed)
    console.log(`\n── what failed in ${step} ──\n${whatFailed(readFileSync(log, 'utf8')).join('\n')}`);
  console.log(`\n${table(outcomes)}`);
  console.log(
    `tests: ${passed} of ${SUITES.flat().length} passed, ${((Date.now() - begun) / 60_000).toFixed(1)} min`,
  );
  process.exitCode = passed === SUITES.flat().length ? 0 : 1;
}

const { values } = readArguments({ options: { help: { type: 'boolean', default: false } } });
try {
  if (values.help) process.stdout.write(HELP);
  else await main();
} catch (error) {
  console.error((error as Error).message);
  process.exitCode = 1;
}
