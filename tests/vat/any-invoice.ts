import type { Vat } from '@facturation/platform/standards/vat';
import fc from 'fast-check';
import { billFigures } from '../../functions/billing/vat/bill-figures.ts';
import type { FinalInvoice } from '../../functions/billing/vat/invoice-state.ts';
import type { Discount, Line } from '../../functions/billing/vat/line.ts';
import { WHOLE } from '../../functions/billing/vat/units.ts';

const vat = fc.constantFrom<Vat>(
  { category: 'S', rate: 2000 },
  { category: 'S', rate: 550 },
  { category: 'S', rate: 210 },
  { category: 'E', rate: 0 },
);

/** From a millionth of a euro to 50 M€, with which six lines of twenty units are still a bill. */
const price = fc.oneof(
  fc.nat(1_000_000).map((cents) => cents * 10_000),
  fc.nat(10_000_000),
  fc.integer({ min: 1e12, max: 5e13 }),
  fc.constantFrom(0, 5_000, 15_000, 333_333),
);

const quantity = fc.oneof(
  fc.integer({ min: 1, max: 12 }).map((units) => units * 10_000),
  fc.integer({ min: 1, max: 200_000 }),
);

const percent = fc.constantFrom(0, 250, 333, 1000, 5000, 10_000);
const lineDiscount = fc.option(
  percent.map((hundredths) => ({ percent: hundredths })),
  { nil: undefined },
);
const pricePer = fc.constantFrom(undefined, undefined, 3, 1000);

const anyLine: fc.Arbitrary<Line> = fc.record({ quantity, price, pricePer, discount: lineDiscount, vat });

export interface Bill {
  lines: Line[];
  discounts: Discount[];
}

/** A part of something, up to all of it. */
export const anyPart = fc.oneof(fc.nat(WHOLE), fc.constantFrom(1, 3_333, 5_000, WHOLE));

/** With up to three document discounts: percent, then parts of what is left. */
export const anyBill: fc.Arbitrary<Bill> = fc
  .record({
    lines: fc.array(anyLine, { minLength: 1, maxLength: 6 }),
    percent: fc.option(anyPart),
    parts: fc.array(anyPart, { maxLength: 2 }),
  })
  .map(({ lines, percent: first, parts }) => {
    const discounts: Discount[] = first === null ? [] : [{ percent: first }];
    for (const part of parts) {
      const { net } = billFigures(lines, discounts).totals;
      discounts.push({ amount: Math.floor((net * part) / WHOLE) });
    }
    return { lines, discounts };
  });

/** An invoice as a final bill holds it. */
export function finalInvoice({ lines, discounts }: Bill, isPrepaid = false): FinalInvoice {
  const figures = billFigures(lines, discounts);
  const { totals } = figures;
  return {
    lines: lines.map((line, index) => ({ ...line, net: figures.lines[index]?.net ?? Number.NaN })),
    totals: { ...totals, prepaid: isPrepaid ? totals.gross : 0 },
  };
}
