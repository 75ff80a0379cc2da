import type { Vat } from '@facturation/platform/standards/vat';
import type { VatGroup } from '../vat/bill-figures.ts';
import { shareOut } from '../vat/largest-remainder.ts';
import { sum } from '../vat/rounding.ts';
import type { Cents } from '../vat/units.ts';
import { isOf } from '../vat/vat-groups.ts';

/** An amount in two parts: that of services, and that of goods. */
export type ByNature = readonly [services: Cents, goods: Cents];

/** What of a VAT group falls to its services and to its goods. */
export interface GroupParts {
  /** Sum of the lines. */
  lines: ByNature;
  discount: ByNature;
  vat: ByNature;
}

/** A line of a document, as far as its group is split by it. */
export interface NaturedLine {
  nature: 'goods' | 'services';
  vat: Vat;
  net: Cents;
}

export const NOTHING: ByNature = [0, 0];
const NO_LIMIT: ByNature = [Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY];

export const plus = (one: ByNature, other: ByNature): ByNature => [one[0] + other[0], one[1] + other[1]];
export const minus = (one: ByNature, other: ByNature): ByNature => [one[0] - other[0], one[1] - other[1]];

/** Turnover of both: what document discounts leave of the lines. */
export const basesOf = ({ lines, discount }: GroupParts): ByNature => minus(lines, discount);

/**
 * A group of a document split over the natures of its lines to the cent: the document discounts in proportion to the
 * lines, VAT in proportion to what they leave, both by largest remainder.
 * @param left of a credit note: what its invoice has left. No part takes more, so that credit notes of all that an
 * invoice has take exactly its parts.
 */
export function splitGroup(group: VatGroup, lines: readonly NaturedLine[], left?: GroupParts): GroupParts {
  const own = lines.filter(({ vat }) => isOf(group, vat));
  const netOf = (nature: NaturedLine['nature']) =>
    sum(own.filter((line) => line.nature === nature).map(({ net }) => net));
  const nets: ByNature = [netOf('services'), netOf('goods')];
  const discount = shared(group.discount, nets, left?.discount);
  const [services, goods] = minus(nets, discount);
  const vat = shared(group.amount, [Math.max(services, 0), Math.max(goods, 0)], left?.vat);
  return { lines: nets, discount, vat };
}

/** Where no weight says how to share a cent that rounding made, it goes where something is left. */
function shared(amount: Cents, weights: ByNature, most: ByNature = NO_LIMIT): ByNature {
  const [first = 0] = shareOut(amount, sum(weights) > 0 ? weights : most);
  const services = Math.min(Math.max(first, amount - most[1]), most[0]);
  return [services, amount - services];
}
