import type { Discount, Line } from '../../functions/billing/vat/line.ts';
import type { WorkedExample } from '../vat/worked-examples.ts';

const discountOf = (discount: Discount) => ({
  reason: 'Remise',
  ...('percent' in discount ? { percent: discount.percent / 100 } : { amount: discount.amount / 100 }),
});

/** In a body a price is below 10⁹ euros: ten times as many at a tenth are worth the same. */
const timesOf = (price: number) => (price < 10 ** 15 ? 1 : 10);

const lineOf = ({ quantity, price, pricePer, discount, vat }: Line, index: number) => ({
  name: `Line ${index + 1}`,
  quantity: (quantity * timesOf(price)) / 10_000,
  price: price / timesOf(price) / 1_000_000,
  pricePer,
  vat: { ...vat, rate: vat.rate / 100 },
  ...(discount && { discount: discountOf(discount) }),
});

/** What a client sends to have a worked example billed. */
export const workedBill = ({ lines, discounts }: WorkedExample, customerID: string) => ({
  customerID,
  productItems: lines.map(lineOf),
  ...(discounts.length > 0 && { discounts: discounts.map(discountOf) }),
});
