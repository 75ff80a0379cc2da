import { entriesOf } from '../../functions/billing/accounting/entries.ts';
import { issueInvoice } from '../../functions/billing/documents/issue-invoice.ts';
import { readDocument } from '../../functions/billing/documents/read-document.ts';
import { PARSED_SELLER } from '../support/parsed-seller.ts';
import { billOf, business, CHOSEN } from '../vat/issuing.ts';
import { Trade } from './any-history.ts';
import { booksFile, inParis } from './books-file.ts';

const standard = { category: 'S' as const, rate: 20_00 };
const service = { nature: 'services' as const, quantity: 1_0000, price: 100_000_000, vat: standard };
const goods = { ...service, nature: 'goods' as const };

/** Journal, account, debit and credit of each line, by entry. */
const linesOf = (entries: ReturnType<typeof entriesOf>) =>
  [...Map.groupBy(booksFile(entries), ({ EcritureNum }) => EcritureNum).values()].map((lines) =>
    lines.map(({ JournalCode, CompteNum, debit, credit }) => `${JournalCode} ${CompteNum} ${debit - credit}`),
  );

const booksOf = ({ history }: Trade) => linesOf(entriesOf(history, inParis));
const begun = '2026-11-28T15:00:00.000Z';

test('a document says nothing of the books', () => {
  expect(Object.keys(PARSED_SELLER)).toContain('accounting');
  const { invoice } = new Trade([service], [], { begun });
  expect(Object.keys(invoice.document.seller)).not.toContain('accounting');
});

test('VAT of a seller on debits is due with the bill', () => {
  expect(booksOf(new Trade([service], [], { begun, vatOnDebits: true }))).toEqual([
    ['VE 411 12000', 'VE 706 -10000', 'VE 44571 -2000'],
  ]);
});

test('a bill that is paid at its issue has two entries, and nothing waits', () => {
  expect(booksOf(new Trade([service], [], { begun, isPrepaid: true }))).toEqual([
    ['VE 411 12000', 'VE 706 -10000', 'VE 44574 -2000'],
    ['BQ 512 12000', 'BQ 411 -12000', 'BQ 44571 -2000', 'BQ 44574 2000'],
  ]);
});

test('cash goes to the till, and a rest to the charges', () => {
  const trade = new Trade([goods], [], { begun });
  trade.payAmount('payment', 119_60, 'cash');
  trade.payAmount('writeOff', 40);
  expect(booksOf(trade).slice(1)).toEqual([
    ['CA 530 11960', 'CA 411 -11960'],
    ['OD 658 40', 'OD 411 -40'],
  ]);
});

test('a payment that is reversed makes the VAT wait again', () => {
  const trade = new Trade([service], [], { begun });
  trade.payAmount('payment', 60_00);
  trade.reverse(0);
  expect(booksOf(trade).slice(1)).toEqual([
    ['BQ 512 6000', 'BQ 411 -6000', 'BQ 44571 -1000', 'BQ 44574 1000'],
    ['BQ 512 -6000', 'BQ 411 6000', 'BQ 44571 1000', 'BQ 44574 -1000'],
  ]);
});

test('a reversal is entered on its own day', () => {
  const trade = new Trade([goods], [], { begun });
  trade.payAmount('payment', 60_00);
  trade.reverse(0);
  const days = booksFile(entriesOf(trade.history, inParis)).map(
    ({ EcritureNum, EcritureDate, PieceDate, ValidDate }) => [
      ...[EcritureNum, EcritureDate, PieceDate, ValidDate],
    ],
  );
  expect(days.filter((day, index) => day[0] !== days[index - 1]?.[0])).toEqual([
    ['1', '20261129', '20261129', '20261129'],
    ['2', '20261130', '20261130', '20261130'],
    ['3', '20261201', '20261130', '20261201'],
  ]);
});

test('a credit note of what was paid in part leaves no VAT waiting where nothing is due any more', () => {
  const reduced = { ...service, vat: { ...standard, rate: 10_00 } };
  const trade = new Trade([service, reduced], [], { begun });
  trade.payAmount('payment', 110_00);
  trade.credit([{ line: 1, quantity: 1_0000 }]);
  // Of the VAT of 20 % that was due 9.57 go back, and of that of 10 % all is due: 4.78 were.
  expect(booksOf(trade)[2]).toEqual([
    ...['VE 411 -12000', 'VE 706 10000', 'VE 44571 957', 'VE 44571 -522', 'VE 44574 1043', 'VE 44574 522'],
  ]);
});

test('a paid bill that is credited is owed to the customer, and its refund moves no VAT', () => {
  const trade = new Trade([service], [], { begun });
  trade.payAmount('payment', 120_00);
  trade.creditAll();
  trade.payAmount('refund', 120_00);
  expect(booksOf(trade).slice(2)).toEqual([
    ['VE 411 -12000', 'VE 706 10000', 'VE 44571 2000'],
    ['BQ 512 -12000', 'BQ 411 12000'],
  ]);
});

test('a bill of 0.00 is no entry', () => {
  expect(booksOf(new Trade([{ ...service, price: 0 }], [], { begun }))).toEqual([]);
});

test.each([
  ['E' as const, 'exonéré'],
  ['G' as const, 'exportation'],
  ['AE' as const, 'autoliquidation'],
])('turnover without VAT, category %s, says that it is %s', (category, why) => {
  const vat = { category, rate: 0, exemptionText: 'Raison' };
  const customer = {
    ...business,
    vatNumber: 'FR88200000008',
    address: { ...business.address, country: 'FR' },
  };
  const bill = billOf([{ ...service, vat }]);
  const { text } = issueInvoice({ series: 'FA', bill, seller: PARSED_SELLER, customer }, CHOSEN, undefined);
  const history = {
    invoice: { document: readDocument(text), finalizedAt: '2026-11-29T11:00:00.000Z' },
    creditNotes: [],
    payments: [],
  };
  const entries = entriesOf(history, inParis);
  expect(linesOf(entries)).toEqual([['VE 411 10000', 'VE 706 -10000']]);
  expect(booksFile(entries)[1]?.EcritureLib).toBe(`Facture ${CHOSEN.number} Abir, ${why}`);
});
