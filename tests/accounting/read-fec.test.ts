import { readFec } from './read-fec.ts';

const NAME = '100000009FEC20261231.txt';
const HEADER =
  'JournalCode\tJournalLib\tEcritureNum\tEcritureDate\tCompteNum\tCompteLib\tCompAuxNum\tCompAuxLib\tPieceRef\tPieceDate\tEcritureLib\tDebit\tCredit\tEcritureLet\tDateLet\tValidDate\tMontantdevise\tIdevise';
const sold = (number: number, day: string): string[] => [
  `VE\tVentes\t${number}\t${day}\t411\tClients\t7\tAbir\tFA-${number}\t${day}\tFacture\t120,00\t0,00\t\t\t${day}\t\t`,
  `VE\tVentes\t${number}\t${day}\t707\tVentes\t\t\tFA-${number}\t${day}\tFacture\t0,00\t100,00\t\t\t${day}\t\t`,
  `VE\tVentes\t${number}\t${day}\t44571\tTVA\t\t\tFA-${number}\t${day}\tFacture\t0,00\t20,00\t\t\t${day}\t\t`,
];
const RIGHT = [HEADER, ...sold(1, '20260301'), ...sold(2, '20260302'), ''].join('\r\n');

const read = (text: string, name = NAME) => readFec(name, Buffer.from(text));

test('a right file is read', () => {
  expect(read(RIGHT).map(({ CompteNum, debit, credit }) => [CompteNum, debit - credit])).toEqual([
    ...[
      ['411', 120_00],
      ['707', -100_00],
      ['44571', -20_00],
    ],
    ...[
      ['411', 120_00],
      ['707', -100_00],
      ['44571', -20_00],
    ],
  ]);
});

/** Changes the first text that fits. */
const instead = (from: string | RegExp, to: string) => RIGHT.replace(from, to);

test.each<[string, string]>([
  ['an entry that is a cent off', instead('120,00', '120,01')],
  ['an amount with a point', instead('120,00', '120.00')],
  ['an amount below 0', instead('0,00\t100,00', '-100,00\t0,00')],
  ['an amount of one decimal', instead('120,00', '120,0')],
  ['a line of 0', instead('0,00\t20,00', '0,00\t0,00')],
  ['a line on both sides', instead('0,00\t100,00', '10,00\t110,00')],
  ['a number that is left out', RIGHT.replaceAll('Ventes\t2\t', 'Ventes\t3\t')],
  ['a number given twice', RIGHT.replaceAll('Ventes\t2\t', 'Ventes\t1\t')],
  ['an entry validated before the one before', RIGHT.replaceAll('\t20260302\t\t\r', '\t20260228\t\t\r')],
  ['a day that is none', RIGHT.replaceAll('20260301', '20260230')],
  ['a day with dashes', RIGHT.replaceAll('20260301', '2026-03-01')],
  ['a day after the close', RIGHT.replaceAll('20260302', '20270302')],
  ['a field that is missing', instead('\tFacture', '')],
  ['a separator inside a field', instead('Abir', 'Ab\tir')],
  ['a line break inside a field', instead('Abir', 'Ab\nir')],
  ['a line separator inside a field', instead('Abir', 'Ab\u2028ir')],
  ['a customer without a name', instead('7\tAbir', '\t')],
  ['a customer with half a name', instead('7\tAbir', '7\t')],
  ['no label', instead('Facture', '')],
  ['no document', RIGHT.replaceAll('FA-1', '')],
  ['an account of letters', instead('\t411\t', '\tCLI\t')],
  ['an account with two names', instead('44571\tTVA', '44571\tTaxe')],
  ['two dates in one entry', instead('\t20260301\t707', '\t20260302\t707')],
  ['a letter without its day', instead('0,00\t\t\t', '0,00\tA\t\t')],
  ['columns in another order', instead('Debit\tCredit', 'Credit\tDebit')],
  ['no header', RIGHT.slice(HEADER.length + 2)],
  ['a byte order mark', `\uFEFF${RIGHT}`],
  ['a last line without an end', RIGHT.slice(0, -2)],
  ['lines that end otherwise', RIGHT.replaceAll('\r\n', '\n')],
])('%s is refused', (_what, text) => {
  expect(text).not.toBe(RIGHT);
  expect(() => read(text)).toThrow();
});

test('bytes that are no UTF-8 are refused', () => {
  const bytes = Buffer.from(instead('Abir', 'Zoé'), 'latin1');
  expect(() => readFec(NAME, bytes)).toThrow();
});

test.each(['100000009FEC2026.txt', '10000009FEC20261231.txt', '100000009FEC20261231.csv', 'FEC20261231.txt'])(
  'a file named %s is refused',
  (name) => {
    expect(() => read(RIGHT, name)).toThrow();
  },
);
