import fc from 'fast-check';
import { readFastPath } from './fast-path-facture.ts';
import { parseRecord } from './parse-record.ts';

const PIECES = [
  'F-1',
  'Abir',
  '12.5',
  '0',
  '007',
  '1e3',
  '-1',
  '-0',
  '-12.5',
  '--1',
  '-.5',
  '1.',
  '"',
  '\\',
  '\\u0041',
  'é',
  '\n',
  ' ',
  ',',
  '{',
  '}',
  '"id":"X",',
];

/** Members as producers write them; now and then one that is not: from pieces ordinary by themselves and not. */
const unusual = fc
  .array(fc.oneof(fc.constantFrom(...PIECES), fc.string({ maxLength: 4 })), { maxLength: 3 })
  .map((pieces) => pieces.join(''));
const member = (usual: string) =>
  fc.oneof({ weight: 3, arbitrary: fc.constant(usual) }, { weight: 1, arbitrary: unusual });
const text = fc
  .tuple(member('F-1'), member('Abir B.'), member('12.5'), member('2026-01-02'), fc.option(member('7')))
  .map(([id, name, amount, date, customer]) => {
    const last = customer === null ? '' : `,"customerID":"${customer}"`;
    return `{"id":"${id}","nomClient":"${name}","montant":${amount},"date":"${date}"${last}}`;
  });

/** Amounts as JSON may hold them: of either sign, with cents and with more decimals than that, and beyond doubles. */
const amount = fc.oneof(
  { weight: 4, arbitrary: fc.integer().map((cents) => JSON.stringify(cents / 100)) },
  fc.constantFrom('-0', '-0.0', '-0.001', '-1.005', '-70368744177664', '-70368744177663.99'),
  fc.double({ noNaN: true, noDefaultInfinity: true }).map((euros) => JSON.stringify(euros)),
);

/** A text that says the same in a way that nobody here writes it, so that the general reader takes it. */
const readGenerally = (usual: string) =>
  parseRecord(
    { topic: 'T', partition: 0, offset: 0, timestamp: 0, value: Buffer.from(`${usual} `).toString('base64') },
    1,
  );

describe('the usual text of a facture', () => {
  const body = { id: 'F-1', nomClient: 'Abir B.', montant: 12.5, date: '2026-01-02T03:04:05.678Z' };
  const facture = { id: 'F-1', nomClient: 'Abir B.', cents: 1250, date: body.date };

  test.each([
    ['as the simulator writes it', body, facture],
    ['with the customer', { ...body, customerID: '7' }, { ...facture, customerID: '7' }],
    ['of a credit', { ...body, montant: -12.5 }, { ...facture, cents: -1250 }],
    ['with an id as long as it may be', { ...body, id: 'i'.repeat(64) }, { ...facture, id: 'i'.repeat(64) }],
  ])('%s, is read at once', (_, usual, expected) => {
    expect(readFastPath(JSON.stringify(usual))).toEqual(expected);
  });

  test.each([
    ['an escape in the name', JSON.stringify({ ...body, nomClient: 'A\\B' })],
    ['an escape in the date', JSON.stringify({ ...body, date: 'A\\B' })],
    ['a letter beyond ASCII', JSON.stringify({ ...body, nomClient: 'Élodie' })],
    ['no name', JSON.stringify({ ...body, nomClient: '' })],
    ['a name of 257 bytes', JSON.stringify({ ...body, nomClient: 'A'.repeat(257) })],
    ['an id of 65 characters', JSON.stringify({ ...body, id: 'i'.repeat(65) })],
    ['a customer of 65 characters', JSON.stringify({ ...body, customerID: 'i'.repeat(65) })],
    ['another order', JSON.stringify(Object.fromEntries(Object.entries(body).reverse()))],
    ['another member', JSON.stringify({ ...body, mantant: 1 })],
    ['an exponent', JSON.stringify(body).replace('12.5', '1e2')],
    ['no JSON number', JSON.stringify(body).replace('12.5', '012.5')],
    ['two signs', JSON.stringify(body).replace('12.5', '--12.5')],
    ['a sign that JSON does not know', JSON.stringify(body).replace('12.5', '+12.5')],
    ['a credit past what a double tells apart', JSON.stringify({ ...body, montant: -(2 ** 60) })],
    ['a third decimal', JSON.stringify(body).replace('12.5', '12.505')],
    ['an amount past what a double tells apart', JSON.stringify({ ...body, montant: 2 ** 60 })],
    ['a line after it', `${JSON.stringify(body)}\n`],
  ])('with %s, is left to the general reader', (_, unusual) => {
    expect(readFastPath(unusual)).toBeUndefined();
  });

  test('may give nothing a sign, which is not kept', () => {
    for (const zero of ['-0', '-0.0', '-0.00'])
      expect(readFastPath(JSON.stringify(body).replace('12.5', zero))?.cents).toBe(0);
  });

  test('is read as the general reader reads it, whatever amount of either sign it has', () => {
    let taken = 0;
    fc.assert(
      fc.property(amount, (euros) => {
        const any = JSON.stringify(body).replace('12.5', euros);
        const read = readFastPath(any);
        if (!read) return;
        taken++;
        expect(readGenerally(any)).toEqual(expect.objectContaining({ facture: read }));
        expect(Object.is(read.cents, -0)).toBe(false);
      }),
      { numRuns: 5_000 },
    );
    expect(taken).toBeGreaterThan(2_000);
  });

  test('is never read otherwise than the general reader reads it', () => {
    fc.assert(
      fc.property(text, (any) => {
        const facture = readFastPath(any);
        if (facture) expect(readGenerally(any)).toEqual(expect.objectContaining({ facture }));
      }),
      { numRuns: 2_000 },
    );
  });
});
