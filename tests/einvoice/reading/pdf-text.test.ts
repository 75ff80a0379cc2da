import { textFaults } from './pdf-text.ts';

const issued = {
  kind: { title: '', seller: 'normal', customer: 'business', bill: {} },
  bill: {
    kind: 'invoice',
    number: 'FA-1',
    issueDate: '2026-12-01',
    supplyDate: '2026-10-30',
    dueDate: '2026-12-31',
    productItems: [{ name: 'Grande chaise', net: 1000 }],
    totals: { net: 1000, vatTotal: 200, gross: 1200, vat: [{ base: 1000, amount: 200 }] },
  },
} as const;

/** As PDFBox reads it: lines end where they were broken. */
const PRINTED = `Société Exemple  SIREN 100\u00a0000\u00a0009  FR88100000009
FA-1 1er décembre 2026, livré le 30 octobre 2026
Ateliers Inventés SARL
Grande
chaise 3 1\u202f000,00
Total 1\u202f000,00 € TVA 200,00 € 1\u202f200,00 €
À payer avant le 31 décembre 2026`;

describe('given the text of a page', () => {
  it('it has what the API answers', () => expect(textFaults(PRINTED, issued)).toEqual([]));

  it.each([
    ['a cent is another', '1\u202f200,00', '1\u202f200,01', '1200.00 € is not printed 1 times.'],
    ['the due date is another', '31 décembre', '30 décembre', '“31décembre2026” is not printed.'],
    ['a name is cut off', 'Grande\nchaise', 'Grande\nch', '“Grande chaise” is not printed.'],
  ])('%s, and that is named', (_, right, wrong, fault) => {
    expect(textFaults(PRINTED.replace(right, wrong), issued)).toEqual([fault]);
  });

  it('a name may go on on the next page', () => {
    const broken = PRINTED.replace('Grande\nchaise', 'Grande\nPage 1 sur 2\nchaise');
    expect(textFaults(broken, issued)).toEqual([]);
  });

  it('two lines of one amount have it twice', () => {
    const [line] = issued.bill.productItems;
    const bill = { ...issued.bill, productItems: [line, line, line] };
    expect(textFaults(PRINTED, { ...issued, bill })).toEqual(['1000.00 € is not printed 3 times.']);
  });
});
