import { Accounting } from '../seller/accounting.ts';
import type { Entry } from './entry.ts';
import { fecLines, fileNameOf } from './fec.ts';

const YEAR = { from: '2026-01-01', to: '2026-12-31' };
const accounting = Accounting.parse({});
const utcDay = (instant: string) => instant.slice(0, 10);

const entry: Entry = {
  journal: 'VE',
  date: '2026-11-29',
  piece: { number: 'FA-1', date: '2026-11-29' },
  text: 'Facture FA-1 Abir',
  customer: { id: '7', name: 'Abir' },
  validatedAt: '2026-11-30T08:00:00.000Z',
  lines: [
    { account: 'customers', amount: 1_234_567_05 },
    { account: 'goods', amount: -1_234_567_05, note: 'exonéré' },
  ],
};

/** The fields of the lines of some entries, without the names of the columns. */
const fieldsOf = (entries: readonly Entry[], changed: Partial<Accounting> = {}, period = YEAR) => {
  const keeper = { siren: '100000009', accounting: { ...accounting, ...changed } };
  const [, ...lines] = fecLines(entries, period, keeper, utcDay);
  return lines.map((line) => line.split('\t'));
};

test('a line has its fields as the law wants them', () => {
  const lettering = { code: 'FA-1', date: '2026-12-01' };
  expect(fieldsOf([{ ...entry, lettering }])).toEqual([
    [
      ...[
        'VE',
        'Ventes',
        '1',
        '20261129',
        '411',
        'Clients',
        '7',
        'Abir',
        'FA-1',
        '20261129',
        'Facture FA-1 Abir',
      ],
      ...['1234567,05', '0,00', 'FA-1', '20261201', '20261130', '', ''],
    ],
    [
      ...['VE', 'Ventes', '1', '20261129', '707', 'Ventes de marchandises', '', '', 'FA-1', '20261129'],
      ...['Facture FA-1 Abir, exonéré', '0,00', '1234567,05', '', '', '20261130', '', ''],
    ],
  ]);
});

test.each([
  ['a tab and line breaks', 'A\tb\r\nir', 'A b ir'],
  ['separators of lines and paragraphs', 'A\u2028b\u2029ir\u0085', 'A b ir'],
  ['a bar', 'A|bir', 'A bir'],
  ['spaces around it and a control character', ' Abir\u0000 ', 'Abir'],
  ['letters that ISO 8859-15 lacks', 'Łódź Ωμέγα Ж', 'Łódź Ωμέγα Ж'],
])('of a name with %s one field is left', (_what, name, written) => {
  const [line] = fieldsOf([{ ...entry, customer: { id: '7', name } }]);
  expect([line?.length, line?.[7]]).toEqual([18, written]);
});

test('accounts are those of the seller, and one that stands for two things has one name', () => {
  const [customer, goods] = fieldsOf([entry], { customers: '4110000', services: '707' });
  expect([customer?.slice(4, 6), goods?.slice(4, 6)]).toEqual([
    ['4110000', 'Clients'],
    ['707', 'Prestations de services'],
  ]);
});

test('entries are numbered by the instant of their validation, those of one instant by their documents', () => {
  const dated = (number: string, validatedAt: string, date = '2026-11-29') => ({
    ...{ ...entry, date, validatedAt },
    piece: { number, date },
  });
  const late = dated('FA-0', '2026-12-24T08:00:00.000Z', '2026-02-01');
  const twins = ['FA-3', 'FA-2'].map((number) => dated(number, '2026-11-30T08:00:00.000Z'));
  const other = dated('FA-9', '2026-11-30T08:00:00.000Z', '2027-01-01');
  const numbered = fieldsOf([late, other, ...twins]).filter(([, , , , account]) => account === '411');
  expect(numbered.map((fields) => [fields[2], fields[8]])).toEqual([
    ['1', 'FA-2'],
    ['2', 'FA-3'],
    ['3', 'FA-0'],
  ]);
});

test('the first and the last day of a period are in its file, which is named by the last', () => {
  const on = (date: string) => ({ ...entry, date });
  const days = ['2026-03-31', '2026-04-01', '2027-03-31', '2027-04-01'].map(on);
  const period = { from: '2026-04-01', to: '2027-03-31' };
  expect(fieldsOf(days, {}, period).map((fields) => fields[3])).toEqual([
    ...['20260401', '20260401', '20270331', '20270331'],
  ]);
  expect(fileNameOf({ siren: '100000009' }, period)).toBe('100000009FEC20270331.txt');
});
