import fc from 'fast-check';
import { entriesOf } from '../../functions/billing/accounting/entries.ts';
import type { Entry } from '../../functions/billing/accounting/entry.ts';
import { centsOf } from '../../functions/billing/documents/decimals.ts';
import { anyHistory, type Trade } from './any-history.ts';
import { booksFile, inParis, KEEPER } from './books-file.ts';
import type { FecLine } from './read-fec.ts';

const RUNS = { numRuns: 1_000 };
const TIMEOUT_MS = 120_000;
const NEXT = { from: '2027-01-01', to: '2027-12-31' };

const filesOf = (entries: readonly Entry[]) => [...booksFile(entries), ...booksFile(entries, NEXT)];

/** Debit less credit of an account. */
const balanceOf = (lines: readonly FecLine[], account: string): number =>
  lines
    .filter(({ CompteNum }) => CompteNum === account)
    .reduce((sum, { debit, credit }) => sum + debit - credit, 0);

const sumOf = ({ invoice, creditNotes }: Trade, of: 'net' | 'vatTotal' | 'gross'): number =>
  creditNotes.reduce(
    (sum, { document }) => sum - centsOf(document.totals[of]),
    centsOf(invoice.document.totals[of]),
  );

const ofAll = (what: string, judge: (trade: Trade, lines: FecLine[], entries: Entry[]) => void) =>
  test(
    what,
    () => {
      fc.assert(
        fc.property(anyHistory, (trade) => {
          const entries = entriesOf(trade.history, inParis);
          judge(trade, filesOf(entries), entries);
        }),
        RUNS,
      );
    },
    TIMEOUT_MS,
  );

describe('given any invoice with all that has become of it', () => {
  ofAll('its accounts say what its documents and payments say', (trade, lines) => {
    const { customers, services, goods, vatCollected, vatPending, bank, cash, writeOffs } = KEEPER.accounting;
    const due = balanceOf(lines, customers);
    const turnover = balanceOf(lines, services) + balanceOf(lines, goods);
    const vat = balanceOf(lines, vatCollected) + balanceOf(lines, vatPending);
    const money = [bank, cash, writeOffs].reduce((sum, account) => sum + balanceOf(lines, account), 0);
    expect({ due, turnover: 0 - turnover, vat: 0 - vat, money }).toEqual({
      due: trade.due,
      turnover: sumOf(trade, 'net'),
      vat: sumOf(trade, 'vatTotal'),
      money: sumOf(trade, 'gross') - trade.due,
    });
  });

  ofAll('at no moment is VAT above what was billed, or below nothing', ({ invoice }, _lines, entries) => {
    const { vatCollected, vatPending } = KEEPER.accounting;
    const whole = centsOf(invoice.document.totals.vatTotal);
    for (const [index] of entries.entries()) {
      const until = filesOf(entries.slice(0, index + 1));
      for (const account of [vatCollected, vatPending]) {
        const vat = -balanceOf(until, account);
        expect([vat >= 0, vat <= whole]).toEqual([true, true]);
      }
    }
  });

  ofAll('once nothing is due no VAT waits, its lines are lettered, and they come to 0', (trade, lines) => {
    const lettered = lines.filter(({ EcritureLet }) => EcritureLet !== '');
    const ofCustomer = lines.filter(({ CompteNum }) => CompteNum === KEEPER.accounting.customers);
    if (trade.due === 0) {
      expect(balanceOf(lines, KEEPER.accounting.vatPending)).toBe(0);
      expect(lettered).toEqual(ofCustomer);
      expect(lettered.reduce((sum, { debit, credit }) => sum + debit - credit, 0)).toBe(0);
    } else expect(lettered).toEqual([]);
  });

  ofAll(
    'once all of it is credited and settled nothing stands on any account but those of money',
    (trade, lines) => {
      if (sumOf(trade, 'gross') !== 0 || trade.due !== 0) return;
      const { customers, services, goods, vatCollected, vatPending } = KEEPER.accounting;
      const balances = [customers, services, goods, vatCollected, vatPending].map((one) =>
        balanceOf(lines, one),
      );
      expect(balances).toEqual([0, 0, 0, 0, 0]);
    },
  );

  ofAll('VAT waits only for services of a seller who is not on debits', ({ invoice }, lines) => {
    const { seller, lines: sold } = invoice.document;
    const mayWait = !seller.vatOnDebits && sold.some(({ nature }) => nature === 'services');
    const waits = lines.some(({ CompteNum }) => CompteNum === KEEPER.accounting.vatPending);
    expect(waits && !mayWait).toBe(false);
  });
});

describe('given any bills of a year', () => {
  const anyBooks = fc
    .array(anyHistory, { minLength: 2, maxLength: 4 })
    .map((trades) => trades.flatMap(({ history }) => entriesOf(history, inParis)));
  const withoutLettering = (lines: readonly FecLine[]) =>
    lines.map(({ EcritureLet: _, DateLet: __, ...line }) => line);

  test('a later file of the year continues an earlier one, which is lettered further at most', () => {
    fc.assert(
      fc.property(anyBooks, fc.nat(30), (entries, at) => {
        const until = entries[at % (entries.length || 1)]?.validatedAt ?? '';
        const earlier = booksFile(entries.filter(({ validatedAt }) => validatedAt <= until));
        const later = booksFile(entries).slice(0, earlier.length);
        expect(withoutLettering(later)).toEqual(withoutLettering(earlier));
      }),
    );
  });

  test('each entry is in the file of one year', () => {
    fc.assert(
      fc.property(anyBooks, (entries) => {
        const written = filesOf(entries).length;
        expect(written).toBe(entries.flatMap(({ lines }) => lines).length);
      }),
    );
  });
});
