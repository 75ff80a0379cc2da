import { readArguments } from '../../../operations/arguments.ts';
import { startServers } from '../../setup/servers.ts';
import { ACCOUNTING_MUTANTS } from './accounting-mutants.ts';
import { DOCUMENT_MUTANTS } from './document-mutants.ts';
import { type Test, type Verdict, verdictOf } from './evidence.ts';
import { FINALIZING_MUTANTS } from './finalizing-mutants.ts';
import { GOODS_MUTANTS } from './goods-mutants.ts';
import { ENGINE_MUTANTS, type Mutant } from './mutants.ts';
import { OUTBOX_MUTANTS } from './outbox-mutants.ts';
import { RECONCILIATION_MUTANTS } from './reconciliation-mutants.ts';
import { SETTLEMENT_MUTANTS } from './settlement-mutants.ts';
import { SourceCopy } from './source-copy.ts';
import { STOCK_MUTANTS } from './stock-mutants.ts';
import { VAT_MUTANTS } from './vat-mutants.ts';
import { XML_MUTANTS } from './xml-mutants.ts';

const HELP = `Puts one mistake after the other into a copy of the source, and runs the test that must notice: it has to fail by
an expectation of its own. A test that takes too long, does not start or breaks down has caught nothing.

  npm run test:mutants [-- --only 3,9] [--seed TEXT] [--smoke]

  --only N,…   some of the mutants, by their numbers in the table
  --seed TEXT  the choices of the faults
  --smoke      runs one mutant, which takes no servers, and looks whether the others still fit the source
Exits 1 when a mutant lives, or no longer fits the source.
`;

const MUTANTS: readonly Mutant[] = [
  ...ENGINE_MUTANTS,
  ...FINALIZING_MUTANTS,
  ...GOODS_MUTANTS,
  ...SETTLEMENT_MUTANTS,
  ...STOCK_MUTANTS,
  ...VAT_MUTANTS,
  ...RECONCILIATION_MUTANTS,
  ...OUTBOX_MUTANTS,
  ...DOCUMENT_MUTANTS,
  ...ACCOUNTING_MUTANTS,
  ...XML_MUTANTS,
];

const { values } = readArguments({
  options: {
    only: { type: 'string' },
    seed: { type: 'string', default: 'mutants' },
    smoke: { type: 'boolean', default: false },
    help: { type: 'boolean', short: 'h' },
  },
});
if (values.help) {
  process.stdout.write(HELP);
  process.exit(0);
}

/** @throws when a test complains although nothing is wrong: it would catch whatever it is shown. */
async function expectPeace(tests: Set<Test>, cwd: string): Promise<void> {
  for (const test of tests) {
    const verdict = await verdictOf(test, cwd, values.seed);
    if (verdict.found !== 'nothing')
      throw new Error(`${testOf(test)} complains of the source as it is: ${verdict.what}`);
  }
}

function testOf(test: Test): string {
  if (test === 'vectors') return 'npm run vectors -- --fold';
  return typeof test === 'string' ? test : `fault ${test}`;
}

const SAID = { nothing: 'no', violation: 'yes: ', 'no verdict': 'no, its test came to no verdict: ' };

const said = (verdict: Verdict): string => SAID[verdict.found] + ('what' in verdict ? verdict.what : '');

const line = (mutant: string, test: string, caught: string): string =>
  `${mutant.padEnd(80)}${test.padEnd(52)}${caught}`;

const titled = (mutant: Mutant): string => `${MUTANTS.indexOf(mutant) + 1}. ${mutant.title}`;

/** @throws {Error} for a number that no mutant has */
function chosen(): Mutant[] {
  // Those that the vectors catch take no servers.
  if (values.smoke) return MUTANTS.filter(({ caughtBy }) => caughtBy === 'vectors').slice(0, 1);
  const numbers = values.only?.split(',').map(Number) ?? MUTANTS.map((_, index) => index + 1);
  return numbers.map((number) => {
    const mutant = MUTANTS[number - 1];
    if (!mutant) throw new Error(`There is no such mutant: they are 1 to ${MUTANTS.length}.`);
    return mutant;
  });
}

/** @throws naming the mutant that does not fit */
async function expectToFit(copy: SourceCopy): Promise<void> {
  for (const mutant of MUTANTS) await copy.mutated(mutant, async () => undefined);
}

async function main(): Promise<void> {
  process.env.POWERTOOLS_LOG_LEVEL ??= 'SILENT';
  const mutants = chosen();
  const { stop } = values.smoke ? { stop: async () => {} } : await startServers();
  const copy = new SourceCopy();
  let caught = 0;
  try {
    await expectToFit(copy);
    console.log('the same tests on the source as it is …');
    await expectPeace(new Set(mutants.map(({ caughtBy }) => caughtBy)), copy.directory);
    console.log(line('mutant', 'caught by', ''));
    for (const mutant of mutants) {
      const judge = () => verdictOf(mutant.caughtBy, copy.directory, values.seed);
      const verdict = await copy.mutated(mutant, judge);
      if (verdict.found === 'violation') caught++;
      console.log(line(titled(mutant), testOf(mutant.caughtBy), said(verdict)));
    }
  } finally {
    copy.remove();
    await stop();
  }
  console.log(`mutants: ${caught} of ${mutants.length}`);
  process.exitCode = caught === mutants.length ? 0 : 1;
}

await main();
