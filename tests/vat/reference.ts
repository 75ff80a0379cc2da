import type { Vat } from '@facturation/platform/standards/vat';
import type { AskedLine } from '../../functions/billing/vat/credit-line.ts';
import type { FinalInvoice, FinalLine } from '../../functions/billing/vat/invoice-state.ts';
import type { Discount, Line } from '../../functions/billing/vat/line.ts';
import type { Cents } from '../../functions/billing/vat/units.ts';
import { type Rational, rational } from './rational.ts';

/*
 * The rules of bills in fractions of a euro, each worked out from everything that came before it and none from a state.
 * Slow, and written without the code that it judges.
 */

const ORDER = ['S', 'Z', 'E', 'AE', 'K', 'G', 'O'];
const ZERO = rational(0);
const HUNDRED = rational(100);

const total = (values: readonly Rational[]): Rational => values.reduce((all, one) => all.plus(one), ZERO);

/** Euros rounded to whole cents, still euros. */
const toCent = (euros: Rational): Rational => euros.times(HUNDRED).rounded().over(HUNDRED);

/** Euros to the cents in which the code counts. */
const centsOf = (euros: Rational): Cents => euros.times(HUNDRED).rounded().toNumber();

const eurosOf = (cents: Cents): Rational => rational(cents, 100);
const percentOf = (hundredths: number): Rational => rational(hundredths, 10_000);

const discountOf = (discount: Discount, whole: Rational): Rational =>
  'percent' in discount ? toCent(whole.times(percentOf(discount.percent))) : eurosOf(discount.amount);

function netOf({ quantity, price, pricePer = 1, discount }: Line): Rational {
  const amount = toCent(
    rational(quantity, 10_000).times(rational(price, 1_000_000)).over(rational(pricePer)),
  );
  return discount ? amount.minus(discountOf(discount, amount)) : amount;
}

/** An amount of cents in parts, by largest remainder; of equal remainders the first. */
export function referenceShares(amount: Cents, weights: readonly Cents[]): Cents[] {
  if (amount === 0) return weights.map(() => 0);
  const whole = total(weights.map((weight) => rational(weight)));
  const exact = weights.map((weight) => rational(amount).times(rational(weight)).over(whole));
  const shares = exact.map((share) => share.floor().toNumber());
  const losses = exact.map((share) => share.minus(share.floor()));
  for (let left = amount - shares.reduce((a, b) => a + b, 0); left > 0; left -= 1) {
    const largest = losses.reduce(
      (best, loss, index) => (loss.exceeds(losses[best] ?? ZERO) ? index : best),
      0,
    );
    shares[largest] = (shares[largest] ?? 0) + 1;
    losses[largest] = rational(-1);
  }
  return shares;
}

export interface ReferenceGroup {
  category: Vat['category'];
  rate: number;
  lines: Cents;
  discount: Cents;
  base: Cents;
  amount: Cents;
}

/** Net of each line, amount and shares of each discount, groups in their order. */
export function referenceBill(lines: readonly Line[], discounts: readonly Discount[]) {
  const nets = lines.map(netOf);
  const groups = [...new Set(lines.map(({ vat }) => `${vat.category} ${vat.rate}`))]
    .map((key) => ({ category: key.split(' ')[0] as Vat['category'], rate: Number(key.split(' ')[1]) }))
    .sort((a, b) => b.rate - a.rate)
    .sort((a, b) => ORDER.indexOf(a.category) - ORDER.indexOf(b.category))
    .map((group) => {
      const own = nets.filter((_net, index) => isOf(group, lines[index]));
      return { ...group, lines: centsOf(total(own)), discount: 0 };
    });
  const shared = discounts.map((discount) => {
    const amount = centsOf(discountOf(discount, total(nets)));
    const shares = referenceShares(
      amount,
      groups.map((group) => group.lines - group.discount),
    );
    for (const [index, group] of groups.entries()) group.discount += shares[index] ?? 0;
    return { amount, shares };
  });
  return { nets: nets.map(centsOf), discounts: shared, groups: groups.map(withVat) };
}

const isOf = (group: { category: Vat['category']; rate: number }, line?: Line): boolean =>
  line?.vat.category === group.category && line.vat.rate === group.rate;

function withVat(group: Omit<ReferenceGroup, 'base' | 'amount'>): ReferenceGroup {
  const base = group.lines - group.discount;
  return { ...group, base, amount: centsOf(eurosOf(base).times(percentOf(group.rate))) };
}

/** The line of which a credit by quantity takes a part: what the last credit by amount, if there was one, left of it. */
export function wholeOf(line: FinalLine, asked: readonly AskedLine[]) {
  const last = asked.findLastIndex((one) => 'amount' in one);
  const amount = asked[last];
  if (!amount || !('amount' in amount)) return { net: line.net, quantity: line.quantity, since: asked };
  const net = line.net - creditedOf(line, asked.slice(0, last)) - amount.amount;
  return { net, quantity: line.quantity - quantityOf(asked.slice(0, last)), since: asked.slice(last + 1) };
}

/** What all that was asked of one line, in order, has credited of it. */
export function creditedOf(line: FinalLine, asked: readonly AskedLine[]): Cents {
  const { net, quantity, since } = wholeOf(line, asked);
  const credited = quantityOf(since);
  const part = credited === 0 ? ZERO : eurosOf(net).times(rational(credited, quantity));
  return line.net - net + centsOf(part);
}

export const quantityOf = (asked: readonly AskedLine[]): number =>
  asked.reduce((sum, one) => sum + ('quantity' in one ? one.quantity : 0), 0);

/** What all credit notes together have credited: of each line its net; of each group lines, discount, base and VAT. */
export function referenceCredited({ lines, totals }: FinalInvoice, asked: readonly AskedLine[]) {
  const nets = lines.map((line, index) =>
    creditedOf(
      line,
      asked.filter((one) => one.line === index),
    ),
  );
  const groups = totals.vat.map((group) => {
    const own = nets.filter((_net, index) => isOf(group, lines[index]));
    const credited = own.reduce((sum, net) => sum + net, 0);
    const part = group.lines === 0 ? ZERO : rational(credited, group.lines);
    const discount = centsOf(eurosOf(group.discount).times(part));
    return withVat({ category: group.category, rate: group.rate, lines: credited, discount });
  });
  return { nets, groups };
}
