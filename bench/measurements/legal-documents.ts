import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { environmentOf, resolveStack } from '../../layers/platform/deployment/stack.ts';
import { printedBill } from '../../tests/support/printed-bills.ts';
import { resultOf } from '../child.ts';
import { type Bench, type Figure, type Measurement, median } from '../figure.ts';
import { sharedPackage } from '../shared.ts';

const RUNS = { whole: 3, smoke: 1 };
const WARM_UPS = { whole: 10, smoke: 1 };
const ROUNDS = { whole: 20, smoke: 1 };
const BILLS = { whole: 1_000, smoke: 5 };
/** Lines of a bill, and the processor time that its Factur-X may take: once warm, and at first. */
const SIZES = [
  { lines: 2, warm: 120 },
  { lines: 40, warm: 260, first: 500 },
  { lines: 100, warm: 600 },
];
/** Lines of those that are kept by the thousand. */
const USUAL = 3;

interface Rendered {
  /** Milliseconds of processor time: the module loaded, and its first Factur-X after that. */
  load: number;
  first: number;
  /** Of each invocation after many. */
  warm: Record<'pdf' | 'cii' | 'ubl', number>;
  /** Resident memory at its highest, MiB. */
  rss: number;
}

interface Kept {
  seconds: number;
  /** Processor time of the function and of S3Mock, by bill. */
  cpuMs: number;
}

/** A bill of so many lines, of one and of several rates, as billing freezes it. */
const textOf = (lines: number): string =>
  JSON.stringify(
    printedBill({
      lines: Array.from({ length: lines }, (_, index) => ({
        name: `Pièce détachée n° ${index + 1}`,
        description: 'Livrée et montée sur place',
        quantity: 1 + (index % 7),
        price: 12.5 + index,
        vat: { rate: index % 3 === 0 ? 550 : 2000 },
      })),
    }),
  );

async function render(bench: Bench, lines: number): Promise<Rendered> {
  const [{ file }, stack] = [(await sharedPackage()).find('renderDocument'), await resolveStack()];
  const folder = mkdtempSync(join(tmpdir(), 'facturation-document-'));
  const text = join(folder, 'text.json');
  writeFileSync(text, textOf(lines));
  const env = { ...process.env, ...environmentOf(stack, 'renderDocument'), ...NOWHERE };
  const args = [file, text, bench.extent(WARM_UPS), bench.extent(ROUNDS)];
  const runs: Rendered[] = [];
  while (runs.length < bench.extent(RUNS)) {
    bench.say(`a bill of ${lines} lines: run ${runs.length + 1}`);
    runs.push(
      await resultOf<Rendered>('bench/children/render-document.ts', args, { env, timeoutMs: 300_000 }),
    );
  }
  rmSync(folder, { recursive: true });
  const over = (of: (run: Rendered) => number) => median(runs.map(of));
  return {
    load: over(({ load }) => load),
    first: over(({ first }) => first),
    warm: {
      pdf: over(({ warm }) => warm.pdf),
      cii: over(({ warm }) => warm.cii),
      ubl: over(({ warm }) => warm.ubl),
    },
    rss: over(({ rss }) => rss),
  };
}

/** S3 is answered in the process of the function. */
const NOWHERE = {
  AWS_REGION: 'eu-west-3',
  AWS_ACCESS_KEY_ID: 'bench',
  AWS_SECRET_ACCESS_KEY: 'bench',
  AWS_ENDPOINT_URL: 'http://127.0.0.1:9',
};

async function measure(bench: Bench): Promise<Figure[]> {
  const { zipped, file } = (await sharedPackage()).find('renderDocument');
  const figures: Figure[] = [
    { name: 'renderDocument, zipped', value: zipped / 1_024, unit: 'KB', hard: 300 },
  ];
  for (const { lines, warm, first } of SIZES) {
    const rendered = await render(bench, lines);
    const figure = (name: string, value: number, unit = 'CPU-ms'): Figure => ({
      name: `${lines} lines: ${name}`,
      value,
      unit,
    });
    figures.push(
      { ...figure('Factur-X', rendered.warm.pdf), aim: warm, hard: 2 * warm },
      { ...figure('Factur-X, the first', rendered.first), ...(first && { aim: first, hard: 2 * first }) },
      { ...figure('CII', rendered.warm.cii), aim: 3 },
      { ...figure('UBL', rendered.warm.ubl), aim: 3 },
      figure('module loaded', rendered.load),
      { ...figure('memory', rendered.rss, 'MiB'), hard: 512 },
    );
  }
  const count = bench.extent(BILLS);
  bench.say(`${count} bills kept`);
  const args = [file, count, USUAL];
  const kept = await resultOf<Kept>('bench/children/keep-documents.ts', args, { timeoutMs: 900_000 });
  return [
    ...figures,
    {
      name: '1,000 bills kept, four at once',
      value: count / kept.seconds,
      unit: 'bills/s',
      moreIsBetter: true,
    },
    { name: 'a bill kept, function and S3Mock', value: kept.cpuMs, unit: 'CPU-ms' },
  ];
}

/** What a legal document takes, from its frozen text until it is kept. */
export const legalDocuments: Measurement = { name: 'legal-documents', title: 'Legal documents', measure };
