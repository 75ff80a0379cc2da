// `npm run fec`
import { join } from 'node:path';
import { now } from '@facturation/platform/clock';
import { BooksQuery, periodOf } from '../../functions/billing/accounting/contract.ts';
import { runCommand, UsageError } from '../command.ts';
import { openTarget, TARGET_HELP, TARGET_OPTIONS, type TargetFlags } from '../target.ts';

const HELP = `Writes bills and payments of a year as entries of the books: the 18 columns of the FEC (article A47 A-1 of the
LPF), in a file that has the name of the law. It is what GET /exports/fec answers, however large.

  npm run fec [-- --stage NAME] [--year 2026] [--out DIR]

  --year YEAR  a year that ends on 31 December; this one by default
  --from DAY   the first day of another financial year, as 2026-04-01
  --to DAY     the day on which it closes
  --out DIR    where the file is written: here by default
  --help       this text
${TARGET_HELP}
The name is that of the SIREN and the last day. A file that is there already is never replaced. Exits 1 when something failed.
`;

/** Rows or bills between two lines of progress. */
const SAID_EVERY = 1_000;

type Asked = Partial<Record<'year' | 'from' | 'to', string | undefined>>;

/** @throws {UsageError} */
function readQuery({ year, from, to }: Asked) {
  const { data, error } = BooksQuery.safeParse({ year, from, to });
  if (data) return data;
  for (const { path, message } of error.issues) console.error(`--${path.join('.')}: ${message}`);
  throw new UsageError();
}

async function writeBooks(asked: Asked, directory: string, flags: TargetFlags): Promise<number> {
  const query = readQuery(asked);
  const { settings } = await openTarget(flags);
  // The endpoint is that of the target, which is open.
  const { AWS_ENDPOINT_URL_DYNAMODB: endpoint } = process.env;
  Object.assign(process.env, settings, endpoint && { AWS_ENDPOINT_URL_DYNAMODB: endpoint });
  const { readBooks } = await import('../../functions/billing/accounting/read-books.ts');
  const { readSeller } = await import('../../functions/billing/seller/seller-store.ts');
  const { dayOf } = await import('../../functions/billing/vat/overdue.ts');
  const { writeLines } = await import('./write-lines.ts');
  const { record: seller } = await readSeller();
  const books = await readBooks(seller, periodOf(query, dayOf(now(), seller.timeZone)), {
    onRows: sayEvery((rows) => `${rows} rows of payments and settlements`),
    onBills: sayEvery((read, all) => `${read} of ${all} bills`),
  });
  const path = join(directory, books.fileName);
  await writeLines(path, books.lines);
  process.stderr.write(`${books.entries} entries\n`);
  console.log(path);
  return 0;
}

/** Says how far something is each time that it is so much further, and when it is at its end. */
function sayEvery(sentence: (count: number, all?: number) => string) {
  let said = 0;
  return (count: number, all?: number): void => {
    if (count - said < SAID_EVERY && count !== all) return;
    said = count;
    process.stderr.write(`${sentence(count, all)}\n`);
  };
}

const option = { type: 'string' } as const;

await runCommand({
  help: HELP,
  options: { ...TARGET_OPTIONS, year: option, from: option, to: option, out: option },
  run: ({ year, from, to, out = '.', ...flags }) => writeBooks({ year, from, to }, out, flags),
});
