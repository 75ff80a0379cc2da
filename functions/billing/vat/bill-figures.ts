import type { Vat } from '@facturation/platform/standards/vat';
import { assertNotTooLarge } from './arithmetic-error.ts';
import { shareOut } from './largest-remainder.ts';
import { type Discount, discountOf, type Line, type LineFigures, lineFigures } from './line.ts';
import { multiplyDivide, sum } from './rounding.ts';
import { type Cents, WHOLE } from './units.ts';
import { groupsOf } from './vat-groups.ts';

/** Lines of one VAT category and rate. */
export interface VatGroup extends Vat {
  /** Sum of its lines. */
  lines: Cents;
  /** Its share of the document discounts. */
  discount: Cents;
  /** `lines` less `discount`. */
  base: Cents;
  /** VAT: rate × base, rounded once for the group. */
  amount: Cents;
}

/** Every field but `vat` is a sum over the groups; `gross` is `net` and `vatTotal`. */
export interface Totals {
  lines: Cents;
  discounts: Cents;
  net: Cents;
  vat: VatGroup[];
  vatTotal: Cents;
  gross: Cents;
}

/** A document discount in cents, and the share of it that each group of `totals.vat` bears, in their order. */
export interface DiscountFigures {
  amount: Cents;
  shares: Cents[];
}

export interface BillFigures {
  lines: LineFigures[];
  discounts: DiscountFigures[];
  totals: Totals;
}

/** VAT of a group's base. */
export const vatOf = (base: Cents, { rate }: Vat): Cents => multiplyDivide(base, rate, WHOLE);

/** What a group of a bill owes. */
export const grossOf = ({ base, amount }: VatGroup): Cents => base + amount;

/** Totals of groups whose figures are known. */
export function totalsOf(vat: VatGroup[]): Totals {
  const of = (field: 'lines' | 'discount' | 'base' | 'amount') => sum(vat.map((group) => group[field]));
  const [net, vatTotal] = [of('base'), of('amount')];
  return { lines: of('lines'), discounts: of('discount'), net, vat, vatTotal, gross: net + vatTotal };
}

/**
 * All figures of a bill. A discount in percent is percent of the sum of the lines, also where another discount stands
 * before it. Each is shared over the groups with what the discounts before it have left of them as weights.
 * @throws {ArithmeticError} too-large, discount-exceeds, exemptions-differ, each with its pointer.
 */
export function billFigures(lines: readonly Line[], discounts: readonly Discount[] = []): BillFigures {
  const figures = lines.map(lineFigures);
  const nets = figures.map(({ net }) => net);
  assertNotTooLarge('The sum of the lines', sum(nets), '#/productItems');
  const groups = groupsOf(lines.map(({ vat }, index) => ({ vat, net: nets[index] ?? 0 })));
  const shared = shareDiscounts(
    discounts,
    groups.map((group) => group.lines),
  );
  const totals = totalsOf(
    groups.map((group, index) => {
      const discount = sum(shared.map(({ shares }) => shares[index] ?? 0));
      const base = group.lines - discount;
      return { ...group, discount, base, amount: vatOf(base, group) };
    }),
  );
  assertNotTooLarge('The gross total', totals.gross, '#');
  return { lines: figures, discounts: shared, totals };
}

function shareDiscounts(discounts: readonly Discount[], linesOfGroups: readonly Cents[]): DiscountFigures[] {
  const whole = sum(linesOfGroups);
  let rest = [...linesOfGroups];
  return discounts.map((discount, index) => {
    const amount = discountOf(discount, whole, sum(rest), `#/discounts/${index}`);
    const shares = shareOut(amount, rest);
    rest = rest.map((cents, group) => cents - (shares[group] ?? 0));
    return { amount, shares };
  });
}
