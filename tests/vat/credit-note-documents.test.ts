import fc from 'fast-check';
import type { Bill } from '../../functions/billing/bills/bill.ts';
import type { Document } from '../../functions/billing/documents/document.ts';
import { draftOf } from '../../functions/billing/documents/draft-of.ts';
import { issueCreditNote } from '../../functions/billing/documents/issue-credit-note.ts';
import { finalInvoiceOf, readDocument } from '../../functions/billing/documents/read-document.ts';
import type { Issued } from '../../functions/billing/finalizing/documents.ts';
import type { AskedLine } from '../../functions/billing/vat/credit-line.ts';
import { creditNoteFigures } from '../../functions/billing/vat/credit-note.ts';
import type { InvoiceState } from '../../functions/billing/vat/invoice-state.ts';
import { amountOf, type Line } from '../../functions/billing/vat/line.ts';
import { anyBill } from './any-invoice.ts';
import { billOf, business, CHOSEN, issue } from './issuing.ts';

const one: Line = { quantity: 2_0000, price: 10_000_000, vat: { category: 'S', rate: 20_00 } };
const CREDITED = { number: 'AV-2026-00001', issueDate: '2026-11-29', previousHash: '' };

/** A credit note of an issued invoice. */
function credit(
  invoice: Pick<Issued, 'text' | 'settlement'>,
  lines: Bill['lines'],
  more: Partial<Bill> = {},
) {
  const { id, number, issueDate } = readDocument(invoice.text);
  const originalBill = { id, number, issueDate };
  const bill = billOf([], { id: 'C1', kind: 'creditNote', originalBill, reason: 'Retour', lines, ...more });
  const prepared = { series: 'AV', bill, customer: business, original: invoice.text };
  const issued = issueCreditNote(prepared, CREDITED, { ...invoice.settlement, revision: 3 });
  return { ...issued, document: readDocument(issued.text) };
}

const issuedBill = (lines: readonly Line[], more: Partial<Bill> = {}) =>
  issue(billOf(lines, { supplyDate: '2026-11-01', ...more }));

describe('given a final invoice', () => {
  it('its credit note names it, and says what it took over of it', () => {
    const invoice = issuedBill([one], { purchaseOrder: 'PO-7' });
    const { document, settlement, outbox } = credit(invoice, [{ line: 1, quantity: 1_0000 }]);
    const original = readDocument(invoice.text);
    expect(document).toMatchObject({
      kind: 'creditNote',
      number: 'AV-2026-00001',
      dueDate: CREDITED.issueDate,
      supplyDate: '2026-11-01',
      purchaseOrder: 'PO-7',
      originalBill: { id: 'B1', number: CHOSEN.number, issueDate: CHOSEN.issueDate },
      reason: 'Retour',
      seller: original.seller,
      notes: original.notes,
      lines: [{ line: 1, quantity: '1', net: '10.00' }],
      totals: { gross: '12.00', prepaid: '0.00' },
    });
    expect(settlement).toMatchObject({ due: 0 });
    expect(outbox).toMatchObject({ kind: 'creditNote', gross: 12_00, originalBill: 'B1' });
  });

  it('what it takes back by quantity returns to the stock, if it says so, and what it takes back by amount does not', () => {
    const { productItems: goods } = billOf(['a', 'b', 'c'].map((productID) => ({ ...one, productID })));
    const { productItems: services } = billOf([{ ...one, ...{ productID: 'd', nature: 'services' } }]);
    const invoice = issuedBill([], { productItems: [...goods, ...services] });
    const asked = [
      { line: 1, quantity: 1_0000 },
      { line: 2, amount: 5_00 },
      { line: 4, quantity: 2_0000 },
    ];
    expect(credit(invoice, asked, { restock: true }).goodsBack).toEqual([{ productID: 'a', quantity: 1 }]);
    expect(credit(invoice, asked).goodsBack).toBeUndefined();
  });

  it('its settlement moves by what is credited, and nothing else of it', () => {
    const invoice = issuedBill([one]);
    const { original } = credit(invoice, [{ line: 1, amount: 5_00 }]);
    expect(original?.before).toMatchObject({ revision: 3 });
    expect(original?.after).toMatchObject({ credited: 6_00, due: 18_00, settlement: 'open' });
  });

  it('an amount too large for a price is a hundred at a hundredth', () => {
    const large: Line = { quantity: 9_0000, price: 999_999_999_000_000, vat: { category: 'Z', rate: 0 } };
    const { document } = credit(issuedBill([large]), [{ line: 1, amount: 1_234_567_890_12 }]);
    expect(document.lines).toMatchObject([
      { quantity: '100', price: '12345678.9012', amount: '1234567890.12', net: '1234567890.12' },
    ]);
  });

  it('its discounts come back as one, for all their reasons', () => {
    const reasons = ['Remise', 'Geste', 'Geste', 'x'.repeat(200)];
    const discounts = reasons.map((reason) => ({ amount: 1_00, reason }));
    const { document } = credit(issuedBill([one], { discounts }), [{ line: 1, quantity: 1_0000 }]);
    const [discount] = document.discounts;
    expect(document.discounts).toHaveLength(1);
    expect(discount).toMatchObject({ amount: '2.00', shares: ['2.00'] });
    expect(discount?.reason).toMatch(/^Remise, Geste, x+…$/);
    expect(discount?.reason).toHaveLength(200);
  });

  it('what is left after an amount says why it is less, in the language of its bill', () => {
    const invoice = issue(billOf([one]), { customer: { ...business, language: 'en' } });
    const { original } = credit(invoice, [{ line: 1, amount: 5_00 }]);
    const settlement = { ...original?.before, ...original?.after };
    const { document } = credit({ ...invoice, settlement }, [{ line: 1, quantity: 2_0000 }]);
    expect(document.lines).toMatchObject([
      { amount: '20.00', discount: { amount: '5.00', reason: 'Already credited' }, net: '15.00' },
    ]);
  });
});

describe('given any invoice, and a part of each of its lines', () => {
  const taxed = anyBill.map(({ lines, discounts }) => ({
    lines: lines.map((line) => ({
      ...line,
      vat: line.vat.category === 'E' ? { category: 'Z' as const, rate: 0 } : line.vat,
    })),
    discounts: discounts.map((discount) => ({ ...discount, reason: 'Remise' })),
  }));
  const halves = (document: Document): AskedLine[] =>
    finalInvoiceOf(document).lines.map(({ quantity, net }, line) =>
      line % 2 === 0 && net > 1
        ? { line, amount: Math.floor(net / 2) }
        : { line, quantity: Math.ceil(quantity / 2) },
    );

  it('the credit note says the figures of the arithmetic, and each line is quantity × price', () => {
    fc.assert(
      fc.property(taxed, ({ lines, discounts }) => {
        const invoice = issuedBill(lines, { discounts });
        const asked = halves(readDocument(invoice.text));
        const { document } = credit(
          invoice,
          asked.map((part) => ({ ...part, line: part.line + 1 })),
        );
        const state = invoice.settlement.state as InvoiceState;
        const right = creditNoteFigures(finalInvoiceOf(readDocument(invoice.text)), state, asked);
        const said = finalInvoiceOf(document);
        expect(said.totals).toEqual({ ...right.totals, prepaid: 0 });
        expect(said.lines.map(({ net }) => net)).toEqual(right.lines.map(({ net }) => net));
        expect(said.lines.map((line) => amountOf(line.quantity, line))).toEqual(
          right.lines.map(({ amount }) => amount),
        );
      }),
    );
  });

  it('a draft of its lines and discounts has its figures again', () => {
    fc.assert(
      fc.property(taxed, ({ lines, discounts }) => {
        const { text } = issuedBill(lines, { discounts });
        const again = issue(draftOf(readDocument(text)));
        expect(readDocument(again.text).totals).toEqual(readDocument(text).totals);
      }),
    );
  });
});
