import fc from 'fast-check';
import { readUsualBody } from './usual-body.ts';

const PIECES = [
  'F-1',
  'Abir',
  '12.5',
  '0',
  '007',
  '1e3',
  '-1',
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

describe('the usual text of a facture', () => {
  const body = { id: 'F-1', nomClient: 'Abir B.', montant: 12.5, date: '2026-01-02T03:04:05.678Z' };

  test.each([
    ['as the simulator writes it', body],
    ['with the customer', { ...body, customerID: '7' }],
    ['with an amount past what a double tells apart', { ...body, montant: 2 ** 60 }],
  ])('%s, is read without JSON.parse', (_, usual) => {
    expect(readUsualBody(JSON.stringify(usual))).toEqual(usual);
  });

  test.each([
    ['an escape in the name', JSON.stringify({ ...body, nomClient: 'A\\B' })],
    ['an escape in the date', JSON.stringify({ ...body, date: 'A\\B' })],
    ['a letter beyond ASCII', JSON.stringify({ ...body, nomClient: 'Élodie' })],
    ['another order', JSON.stringify(Object.fromEntries(Object.entries(body).reverse()))],
    ['another member', JSON.stringify({ ...body, mantant: 1 })],
    ['an exponent', JSON.stringify(body).replace('12.5', '1e2')],
    ['no JSON number', JSON.stringify(body).replace('12.5', '012.5')],
    ['a line after it', `${JSON.stringify(body)}\n`],
  ])('with %s, is left to JSON.parse', (_, unusual) => {
    expect(readUsualBody(unusual)).toBeUndefined();
  });

  test('is never read otherwise than JSON.parse reads it', () => {
    fc.assert(
      fc.property(text, (any) => {
        const read = readUsualBody(any);
        if (read) expect(read).toEqual(JSON.parse(any));
      }),
      { numRuns: 2_000 },
    );
  });
});
