import fc from 'fast-check';
import type { Bill } from '../../functions/billing/bills/bill.ts';
import {
  centsOf,
  fromDecimal,
  percent,
  price,
  quantity,
  toDecimal,
} from '../../functions/billing/documents/decimals.ts';
import { attributesOf } from '../../functions/billing/documents/issue-invoice.ts';
import { finalInvoiceOf, readDocument } from '../../functions/billing/documents/read-document.ts';
import { RefusedDocumentError } from '../../functions/billing/finalizing/documents.ts';
import { hashOf } from '../../functions/billing/numbering/chain.ts';
import { billFigures } from '../../functions/billing/vat/bill-figures.ts';
import type { Line } from '../../functions/billing/vat/line.ts';
import { billOf, business, issue } from './issuing.ts';
import { readExamples } from './worked-examples.ts';

const one: Line = { quantity: 2_0000, price: 10_000_000, vat: { category: 'S', rate: 20_00 } };

describe('given a worked example of the arithmetic', () => {
  const examples = readExamples().filter(
    ({ refused, lines }) => !refused && lines.every(({ vat }) => vat.category === 'S'),
  );

  test.each(examples.map((example) => [example.title, example] as const))(
    '%s: its document says its figures',
    (_, example) => {
      const { lines } = example;
      const discounts = example.discounts.map((discount) => ({ ...discount, reason: 'Remise' }));
      const { text } = issue(billOf(lines, { discounts }));
      const right = billFigures(lines, example.discounts);
      const read = finalInvoiceOf(readDocument(text));
      expect(read.totals).toEqual({ ...right.totals, prepaid: 0 });
      expect(read.lines.map(({ net, quantity: units, price: each }) => [net, units, each])).toEqual(
        lines.map((line, index) => [right.lines[index]?.net, line.quantity, line.price]),
      );
    },
  );
});

describe('given an invoice that is issued', () => {
  it('its text is chained, names number and days, and holds what the law wants said', () => {
    const { text, hash } = issue(billOf([one]));
    expect(hash).toBe(hashOf('', text));
    expect(readDocument(text)).toMatchObject({
      number: 'FA-2026-00001',
      issueDate: '2026-11-29',
      supplyDate: '2026-11-29',
      dueDate: '2026-12-29',
      notes: { recoveryFee: expect.stringContaining('40 €') },
      customer: { name: 'Abir', vatNumber: null },
      totals: { net: '20.00', vatTotal: '4.00', gross: '24.00', prepaid: '0.00' },
    });
  });

  it('a consumer is told of no penalties', () => {
    const { text } = issue(billOf([one]), { customer: { ...business, kind: 'consumer' } });
    expect(readDocument(text).notes.recoveryFee).not.toContain('40');
  });

  it('it is due by the terms of its customer, or on the day that was agreed', () => {
    const terms = { ...business, paymentTerms: { days: 45, endOfMonth: 'after' as const } };
    expect(readDocument(issue(billOf([one]), { customer: terms }).text).dueDate).toBe('2027-01-31');
    expect(readDocument(issue(billOf([one], { dueDate: '2026-11-30' })).text).dueDate).toBe('2026-11-30');
  });

  it('paid at issue, nothing is due, and it was due when it was paid', () => {
    const payment = { date: '2026-11-28', method: 'card' };
    const { text, settlement, frozen, listed } = issue(billOf([one]), { payment });
    expect(readDocument(text)).toMatchObject({ dueDate: '2026-11-28', totals: { prepaid: '24.00' } });
    expect(settlement).toMatchObject({ settlement: 'paid', due: 0 });
    expect({ frozen, listed }).toEqual(attributesOf(readDocument(text)));
  });

  test.each<[string, Bill]>([
    ['it would be due before it is issued', billOf([one], { dueDate: '2026-11-28' })],
    ['its rate had ended on the day of supply', billOf([{ ...one, vat: { category: 'S', rate: 19_60 } }])],
  ])('refused where %s', (_, bill) => {
    expect(() => issue(bill)).toThrow(RefusedDocumentError);
  });

  it('a rate that applied on the day of supply is taken, whatever the day of issue', () => {
    const past = billOf([{ ...one, vat: { category: 'S', rate: 19_60 } }], { supplyDate: '2013-12-31' });
    expect(readDocument(issue(past).text).totals.vatTotal).toBe('3.92');
  });
});

describe('given integers', () => {
  it('each is read back from its decimal text', () => {
    fc.assert(
      fc.property(
        fc.maxSafeInteger(),
        fc.constantFrom(2, 4, 6),
        fc.constantFrom(0, 2),
        (integer, scale, least) => {
          expect(fromDecimal(toDecimal(integer, scale, least), scale)).toBe(integer);
        },
      ),
    );
  });

  it('they are written as people and the French rules write them', () => {
    expect([price(1_234_567), price(1_000_000), quantity(1_5000), quantity(2_0000), percent(5_50)]).toEqual([
      '1.234567',
      '1.00',
      '1.5',
      '2',
      '5.50',
    ]);
  });

  test.each(['', '1,5', '1.234', '1e3', ' 1', '90071992547409.93'])('%j is no amount of cents', (text) => {
    expect(() => centsOf(text)).toThrow(RangeError);
  });
});
