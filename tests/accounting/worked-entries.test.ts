import { readFileSync } from 'node:fs';
import { entriesOf } from '../../functions/billing/accounting/entries.ts';
import { Trade } from './any-history.ts';
import { booksFile } from './books-file.ts';

/** The rows of the table of entries of docs/accounting.md. */
function exampleRows(): string[][] {
  const [, example = ''] = readFileSync('docs/accounting.md', 'utf8').split('\n## Worked example\n');
  const rows = example.split('\n').filter((line) => /^\| \d/.test(line));
  return rows.map((row) =>
    row
      .split('|')
      .slice(1, -1)
      .map((cell) => cell.trim()),
  );
}

test('the worked example is what the code makes of it', () => {
  const [standard, reduced] = [20_00, 5_50].map((rate) => ({ category: 'S' as const, rate }));
  if (!standard || !reduced) throw new Error('Two rates.');
  const trade = new Trade(
    [
      { nature: 'services', quantity: 10_0000, price: 80_000_000, vat: standard },
      { nature: 'goods', quantity: 1_0000, price: 200_000_000, vat: standard },
      { nature: 'goods', quantity: 1_0000, price: 100_000_000, vat: reduced },
    ],
    [{ percent: 10_00 }],
    { begun: '2026-11-28T15:00:00.000Z' },
  );
  trade.payAmount('payment', 500_00);
  trade.credit([{ line: 1, quantity: 2_0000 }]);
  trade.payAmount('payment', 502_15);
  const lines = booksFile(entriesOf(trade.history, (instant) => instant.slice(0, 10)));
  const written = lines.map(({ EcritureNum, JournalCode, CompteNum, EcritureLib, Debit, Credit }) => [
    ...[EcritureNum, JournalCode, CompteNum, EcritureLib, Debit, Credit],
  ]);
  expect(written).toEqual(exampleRows());
  expect(exampleRows().length).toBeGreaterThan(15);
});
