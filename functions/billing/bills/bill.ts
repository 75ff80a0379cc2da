import { round } from '@facturation/platform/money';
import { fromRowPrice, toRowPrice } from '@facturation/platform/prices';
import type { Fields } from '@facturation/platform/record-kind';
import { membersOf, present } from '@facturation/platform/record-members';
import type { z } from 'zod';
import { billedWith } from '../../inventory/contract.ts';
import type { Discount as DiscountSchema } from './discount-fields.ts';
import { Draft } from './fields.ts';
import { Line as LineSchema } from './line-fields.ts';

/** A bill, while it is a draft. Days are `2026-11-29`, `billingDate` is an instant. */
export type Bill = z.output<typeof Draft>;
/**
 * `price` is integer millionths of a euro for `pricePer` units, `quantity` integer ten-thousandths, the rate of `vat`
 * integer hundredths of a percent.
 */
export type Line = z.output<typeof LineSchema>;
/** Either `percent`, integer hundredths, or `amount`, integer cents. */
export type Discount = z.output<typeof DiscountSchema>;

const TEN_THOUSAND = 10_000;

/** The members of a line in their order, with what stands for those that nobody has set. */
export const lineOf = (members: Fields<Line>): Line =>
  membersOf(LineSchema, { ...members, ...billedWith(members), pricePer: members.pricePer });

/**
 * A line of a row. Its quantity is kept in units and its price as that of a product is, so that lines of earlier
 * versions, which have nothing else, are read alike.
 */
const lineFromRow = (row: Line): Line =>
  lineOf({
    ...row,
    quantity: round(Number(row.quantity) * TEN_THOUSAND),
    price: fromRowPrice(row.price),
  });

const lineToRow = ({ quantity, price, ...others }: Line) => ({
  ...present(others),
  quantity: quantity / TEN_THOUSAND,
  price: toRowPrice(price),
});

/** What the row of a draft holds of a bill. */
export function fromRow(row: object): Bill {
  const { billKind: kind = 'invoice', productItems, ...others } = row as Bill & { billKind?: Bill['kind'] };
  return membersOf(Draft, {
    ...others,
    kind,
    currency: others.currency ?? 'EUR',
    productItems: productItems.map(lineFromRow),
  });
}

/** The attributes of a draft's row, but for its id: `kind` is the partition of the indexes there. */
export const toRow = ({ id: _, kind: billKind, productItems, ...others }: Bill): Record<string, unknown> => ({
  ...present(others),
  billKind,
  productItems: productItems.map(lineToRow),
});

/** Every attribute that `toRow` may set. */
export const ATTRIBUTES: readonly string[] = [
  'billKind',
  ...Object.keys(Draft.shape).filter((name) => name !== 'id' && name !== 'kind'),
];
