import { execFile } from 'node:child_process';
import { readArguments } from '../../../operations/arguments.ts';
import { startServers } from '../../setup/servers.ts';
import { FINALIZING_MUTANTS } from './finalizing-mutants.ts';
import { ENGINE_MUTANTS, type Mutant } from './mutants.ts';
import { SourceCopy } from './source-copy.ts';
import { VAT_MUTANTS } from './vat-mutants.ts';

const HELP = `Puts one mistake after the other into a copy of the source, and runs the test that must notice.

  npm run test:mutants [-- --seed TEXT] [--smoke]

  --seed TEXT  the choices of the faults
  --smoke      runs one mutant, which takes no servers, and looks whether the others still fit the source
Exits 1 when a mutant lives, or no longer fits the source.
`;

const JEST = ['--experimental-vm-modules', 'node_modules/.bin/jest'];

const MUTANTS: readonly Mutant[] = [...ENGINE_MUTANTS, ...FINALIZING_MUTANTS, ...VAT_MUTANTS];

/** One test of one mutant. */
const TIMEOUT_MS = 240_000;

const { values } = readArguments({
  options: {
    seed: { type: 'string', default: 'mutants' },
    smoke: { type: 'boolean', default: false },
    help: { type: 'boolean', short: 'h' },
  },
});
if (values.help) {
  process.stdout.write(HELP);
  process.exit(0);
}

type Test = Mutant['caughtBy'];

/** What a test said of the source in a folder; `undefined` when it noticed nothing. @throws when it gave no verdict. */
async function evidence(caughtBy: Test, cwd: string): Promise<string | undefined> {
  const command = commandOf(caughtBy);
  const { code, output } = await run(command, cwd);
  const verdict = /^(\d+ of \d+ match|faults: .*|Tests: .*)$/m.exec(output)?.[1];
  if (!verdict) throw new Error(`No verdict of ${command.join(' ')}:\n${output.slice(-2_000)}`);
  if (code === 0) return undefined;
  const complaint = /^AssertionError.*?: (.*)$|^Error: (.*)$|^ *● (.*)$/m.exec(output);
  return complaint?.[1] ?? complaint?.[2] ?? complaint?.[3] ?? verdict;
}

function commandOf(caughtBy: Test): string[] {
  if (caughtBy === 'vectors') return ['tests/vectors/main.ts', '--fold'];
  if (typeof caughtBy === 'string')
    return [...JEST, '--selectProjects', 'unit', '--testPathPatterns', caughtBy];
  return ['tests/faults/mutants/run-fault.ts', `${caughtBy}`, values.seed];
}

function run(command: readonly string[], cwd: string): Promise<{ code: number; output: string }> {
  return new Promise((resolve) => {
    const options = { cwd, timeout: TIMEOUT_MS, maxBuffer: 64 << 20 };
    const node = ['--disable-warning=TimeoutNegativeWarning', ...command];
    execFile(process.execPath, node, options, (error, stdout, stderr) => {
      resolve({ code: error ? 1 : 0, output: `${stderr}\n${stdout}` });
    });
  });
}

/** @throws when a test complains although nothing is wrong: it would catch whatever it is shown. */
async function expectPeace(tests: Set<Test>, cwd: string): Promise<void> {
  for (const test of tests) {
    const complaint = await evidence(test, cwd);
    if (complaint) throw new Error(`${testOf(test)} complains of the source as it is: ${complaint}`);
  }
}

function testOf(caughtBy: Test): string {
  if (caughtBy === 'vectors') return 'npm run vectors -- --fold';
  return typeof caughtBy === 'string' ? caughtBy : `fault ${caughtBy}`;
}

const line = (mutant: string, test: string, caught: string): string =>
  `${mutant.padEnd(58)}${test.padEnd(27)}${caught}`;

/** Those that the vectors catch take no servers. */
const smallest = (): Mutant[] => MUTANTS.filter(({ caughtBy }) => caughtBy === 'vectors').slice(0, 1);

/** @throws naming the mutant that does not fit */
async function expectToFit(copy: SourceCopy): Promise<void> {
  for (const mutant of MUTANTS) await copy.mutated(mutant, async () => undefined);
}

async function main(): Promise<void> {
  process.env.POWERTOOLS_LOG_LEVEL ??= 'SILENT';
  const mutants = values.smoke ? smallest() : MUTANTS;
  const { stop } = values.smoke ? { stop: async () => {} } : await startServers();
  const copy = new SourceCopy();
  let caught = 0;
  try {
    await expectToFit(copy);
    console.log('the same tests on the source as it is …');
    await expectPeace(new Set(mutants.map(({ caughtBy }) => caughtBy)), copy.directory);
    console.log(line('mutant', 'caught by', ''));
    for (const mutant of mutants) {
      const found = await copy.mutated(mutant, () => evidence(mutant.caughtBy, copy.directory));
      if (found) caught++;
      console.log(line(mutant.title, testOf(mutant.caughtBy), found ? `yes: ${found}` : 'no'));
    }
  } finally {
    copy.remove();
    await stop();
  }
  console.log(`mutants: ${caught} of ${mutants.length}`);
  process.exitCode = caught === mutants.length ? 0 : 1;
}

await main();
