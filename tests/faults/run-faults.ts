import { readStack } from '../../layers/platform/deployment/stack.ts';
import { FAULTS } from './faults.ts';
import { Chance } from './harness/chance.ts';
import type { Fault, Setting } from './harness/fault.ts';
import { packageFunctions } from './harness/package-functions.ts';

const FUNCTIONS = [
  'aggregateFactures',
  'storeFactures',
  'produceFactures',
  'publishFacture',
  'putSeller',
  'putSeries',
  'createCustomer',
  'createProduct',
  'listProducts',
  'moveStock',
  'getCustomer',
  'createBill',
  'finalizeBill',
  'finalizeBills',
  'createCreditNote',
  'createPayment',
  'deliverOutbox',
  'deliverDocuments',
  'renderDocument',
  'sweepOutbox',
];

interface Options {
  /** The same seed makes the same choices. */
  seed: string;
  short: boolean;
  numbers?: number[];
}

interface Row {
  fault: Fault;
  seconds: number;
  rounds: number;
  messages: number;
  diff: bigint;
  /** What was not as promised. */
  complaint?: string;
}

/**
 * Runs faults on the servers this process's environment names, and prints a table.
 * @returns whether all were survived
 */
export async function runFaults({ seed, short, numbers }: Options): Promise<boolean> {
  const faults = chosen(numbers);
  const packages = await packageFunctions(readStack(process.env.FACTURATION_STACK_FILE ?? ''), FUNCTIONS);
  console.log(`seed ${seed}`);
  const rows: Row[] = [];
  try {
    for (const fault of faults) {
      process.stderr.write(`${fault.number}. ${fault.title} …\n`);
      const chance = new Chance(`${seed} ${fault.number}`);
      const row = await runFault(fault, { packages, chance, short });
      rows.push(row);
      if (row.complaint) console.error(row.complaint);
    }
  } finally {
    packages.remove();
  }
  console.log(table(rows));
  return rows.every(isSurvived);
}

/** @throws {Error} naming what is unknown */
function chosen(numbers = FAULTS.map(({ number }) => number)): Fault[] {
  return numbers.map((number) => {
    const fault = FAULTS.find((one) => one.number === number);
    if (!fault) throw new Error(`There is no fault ${number}: they are 1 to ${FAULTS.length}.`);
    return fault;
  });
}

async function runFault(fault: Fault, setting: Setting): Promise<Row> {
  const begun = Date.now();
  const seconds = () => (Date.now() - begun) / 1_000;
  try {
    return { fault, ...(await fault.run(setting)), seconds: seconds() };
  } catch (error) {
    const complaint = String((error as Error).stack ?? error);
    return { fault, rounds: 0, messages: 0, diff: 0n, seconds: seconds(), complaint };
  }
}

const isSurvived = ({ diff, complaint }: Row): boolean => diff === 0n && complaint === undefined;

const COLUMNS = [62, 8, 10, 12, 9];
const line = (cells: readonly string[]): string =>
  cells
    .map((cell, at) => (at === 0 ? cell.padEnd(COLUMNS[0] ?? 0) : cell.padStart(COLUMNS[at] ?? 0)))
    .join('');

function table(rows: readonly Row[]): string {
  const lines = rows.map(({ fault, rounds, messages, diff, seconds, complaint }) => {
    const shown = complaint ? 'failed' : `${diff}`;
    return line([`${fault.number}. ${fault.title}`, `${rounds}`, `${messages}`, shown, seconds.toFixed(1)]);
  });
  const diff = rows.reduce((sum, row) => sum + row.diff, 0n);
  const sum = `faults: ${rows.filter(isSurvived).length} of ${rows.length}, diff ${diff}`;
  return [line(['fault', 'rounds', 'messages', 'Diff', 'seconds']), ...lines, sum].join('\n');
}
