import type { ApiError } from '@facturation/platform/errors';
import type { Bill } from '../../functions/billing/bills/bill.ts';
import type { Customer } from '../../functions/billing/bills/directory.ts';
import { creditedOf } from '../../functions/billing/documents/credited.ts';
import { readDocument } from '../../functions/billing/documents/read-document.ts';
import { draftDocument } from '../../functions/billing/legal-documents/draft-document.ts';
import type { InvoiceState } from '../../functions/billing/vat/invoice-state.ts';
import { PARSED_SELLER } from '../support/parsed-seller.ts';
import { billOf, business, issue } from './issuing.ts';

/** Two of 10.00 € with 10 % off, and VAT of 20 %. */
const lines = [
  {
    quantity: 20_000,
    price: 10_000_000,
    discount: { percent: 1_000 },
    vat: { category: 'S' as const, rate: 2_000 },
  },
];

interface Known {
  seller?: object;
  customer?: Customer | null;
  frozen?: object;
}

const drawn = (bill: Bill, { seller, customer = business, frozen }: Known = {}) =>
  draftDocument(bill, {
    rows: { get: async ({ table }) => (table === 'seller' ? seller : frozen) as never },
    directory: { customer: async () => customer },
  });

describe('given the draft of an invoice', () => {
  it('it says what it will say once it is issued, but for its number', async () => {
    const bill = billOf(lines, { issueDate: '2026-11-29', note: 'Merci' });
    const document = await drawn(bill, { seller: PARSED_SELLER });
    const { number: _, ...issued } = readDocument(issue(bill).text);
    expect(document).toEqual(issued);
  });

  it('without a day of issue it has none, and no day on which it is due', async () => {
    const document = await drawn(billOf(lines), { seller: PARSED_SELLER });
    for (const day of ['issueDate', 'dueDate', 'supplyDate', 'period'])
      expect(document).not.toHaveProperty(day);
    expect(await drawn(billOf(lines, { dueDate: '2026-12-24' }))).toMatchObject({ dueDate: '2026-12-24' });
  });

  it('before there is a seller, it has the notes that a seller has by default', async () => {
    const document = await drawn(billOf(lines));
    expect(document).not.toHaveProperty('seller');
    const { notes, language } = await drawn(billOf(lines), { seller: PARSED_SELLER });
    expect(document).toMatchObject({ notes, language, totals: { gross: '21.60' } });
  });

  it('it is in the language of its customer', async () => {
    const customer: Customer = { ...business, language: 'en' };
    for (const known of [{}, { seller: PARSED_SELLER }])
      expect(await drawn(billOf(lines), { ...known, customer })).toMatchObject({ language: 'en' });
  });

  it('for nobody, or without figures, it is refused', async () => {
    const refusal = (bill: Bill, known?: Known) => drawn(bill, known).catch((error: ApiError) => error);
    expect(await refusal(billOf(lines), { customer: null })).toMatchObject({
      code: 'incomplete',
      errors: [{ pointer: '/customer', detail: 'customers/7 does not exist.' }],
    });
    const vat = { category: 'S' as const, rate: 2_000 };
    const tooLarge = Array(100).fill({ quantity: 10_000_000_000, price: 999_999_999_000_000, vat });
    expect(await refusal(billOf(tooLarge))).toMatchObject({
      code: 'incomplete',
      errors: [{ pointer: '/bill/totals' }],
    });
  });
});

describe('given the draft of a credit note', () => {
  const bill = billOf(lines, { buyerReference: 'PO-1', period: { start: '2026-11-01', end: '2026-11-30' } });
  const { text, settlement } = issue(bill);
  const original = readDocument(text);
  const asked = [{ line: 1, quantity: 20_000 }];
  const credited = creditedOf(original, settlement.state as InvoiceState, asked);
  const { id, number, issueDate } = original;
  const note: Bill = {
    ...billOf([]),
    id: 'C1',
    kind: 'creditNote',
    originalBill: { id, number, issueDate },
    reason: 'Retour',
    lines: asked,
    productItems: credited.productItems,
    forecast: credited.figures,
  };

  it('it says of seller, customer and goods what its bill says, whatever they are today', async () => {
    const today: Customer = {
      ...business,
      name: 'Abir & Co',
      electronicAddress: { scheme: '0225', value: `${business.siren}_1` },
    };
    const document = await drawn(note, {
      seller: { ...PARSED_SELLER, legalName: 'Another' },
      customer: today,
      frozen: { text },
    });
    const { seller, notes, language, buyerReference } = original;
    expect(document).toMatchObject({ seller, notes, language, buyerReference, period: bill.period });
    expect(document.customer).toEqual({ ...original.customer, electronicAddress: today.electronicAddress });
    expect(document).toMatchObject({
      kind: 'creditNote',
      series: 'AV',
      reason: 'Retour',
      originalBill: { id, number, issueDate },
      totals: { gross: '21.60' },
    });
  });

  it('it can be drawn when its customer is gone', async () => {
    expect(await drawn(note, { customer: null, frozen: { text } })).toMatchObject({
      customer: original.customer,
    });
  });
});
