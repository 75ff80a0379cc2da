import { exemptionTextOf } from '../../exemption-text.ts';
import type { DocumentVat, LegalDocument } from '../../legal-document.ts';
import type { DocumentAllowance, Tax, VatBreakdown, VatPoint } from './invoice.ts';

/** What is outside of VAT has no rate, not a rate of zero (BR-O-05). */
export const taxOf = ({ category, rate }: DocumentVat): Tax =>
  category === 'O' ? { category } : { category, rate };

export function breakdownOf(
  vat: LegalDocument['totals']['vat'][number],
  language: LegalDocument['language'],
): VatBreakdown {
  return {
    ...taxOf(vat),
    base: vat.base,
    amount: vat.amount,
    exemptionCode: vat.exemptionCode,
    exemptionText: exemptionTextOf(vat, language),
  };
}

/**
 * Discounts on the whole, one allowance for each VAT that a discount is shared over (BG-20). A share that came to nothing
 * is none.
 */
export const allowancesOf = ({ discounts, totals }: LegalDocument): DocumentAllowance[] =>
  discounts.flatMap(({ reason, shares }) =>
    totals.vat.flatMap((vat, index) => {
      const amount = shares[index] ?? NONE;
      return amount === NONE ? [] : [{ amount, reason, ...taxOf(vat) }];
    }),
  );

const NONE = '0.00';

/**
 * When VAT falls due (BT-8), where it is said: the seller's choice of the day of issue is a mention that the law wants, and
 * services alone fall due with their payment (CGI, article 269). Of goods the day of delivery decides, of both no one day.
 */
export function vatPointOf({ lines, seller, totals }: LegalDocument): VatPoint | undefined {
  const isTaxed = totals.vat.some(({ category }) => category === 'S');
  const natures = new Set(lines.map(({ nature }) => nature));
  if (!isTaxed || !natures.has('services')) return undefined;
  if (seller.vatOnDebits) return 'issue';
  return natures.has('goods') ? undefined : 'payment';
}
