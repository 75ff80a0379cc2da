import fc from 'fast-check';
import { billFigures } from '../../functions/billing/vat/bill-figures.ts';
import { sum } from '../../functions/billing/vat/rounding.ts';
import { anyBill } from './any-invoice.ts';
import { judgeHistories } from './histories.ts';
import { referenceBill } from './reference.ts';

/** A tenth of what `main.ts` takes, and time for it on a busy machine. */
const INVOICES = 2_000;
const TIMEOUT_MS = 120_000;
const BILLS = { numRuns: 500 };

test('the figures of any bill are those of exact fractions', () => {
  fc.assert(
    fc.property(anyBill, ({ lines, discounts }) => {
      const { totals, ...figures } = billFigures(lines, discounts);
      const { nets, ...reference } = referenceBill(lines, discounts);
      expect([figures.lines.map(({ net }) => net), figures.discounts, totals.vat]).toEqual([
        ...[nets, reference.discounts, reference.groups],
      ]);
    }),
    BILLS,
  );
});

test('the totals of any bill are sums of its groups, and no base is negative', () => {
  fc.assert(
    fc.property(anyBill, ({ lines, discounts }) => {
      const { totals } = billFigures(lines, discounts);
      const { vat, net, vatTotal, gross } = totals;
      expect([net, vatTotal]).toEqual([
        sum(vat.map(({ base }) => base)),
        sum(vat.map(({ amount }) => amount)),
      ]);
      expect([totals.lines - totals.discounts, net + vatTotal]).toEqual([net, gross]);
      expect(vat.filter(({ base, discount }) => base < 0 || discount < 0)).toEqual([]);
    }),
    BILLS,
  );
});

test(
  'any invoice, credited, paid and refunded in parts, is right to the cent, and nothing is left of it',
  () => {
    const { invoices, creditNotes, payments } = judgeHistories(INVOICES, Date.now());
    expect(invoices).toBe(INVOICES);
    expect(creditNotes).toBeGreaterThan(2 * INVOICES);
    expect(payments).toBeGreaterThan(INVOICES / 2);
  },
  TIMEOUT_MS,
);
