import type { ConflictField } from '../../forms/conflict.tsx';
import { differencesOf } from '../../forms/merge.ts';
import { figureText } from '../../forms/written.ts';
import { useCustomer } from '../../parts/customer-field.tsx';
import { COMMON } from '../../text/common.ts';
import { type Language, useLanguage } from '../../text/language.ts';
import { useFormats, useTexts } from '../../text/texts.ts';
import type { Products } from './products.ts';
import { EDITOR_TEXTS } from './texts.ts';
import type { BillValues, DiscountValues, LineValues } from './values.ts';

const CustomerName = ({ id }: { id: string }) => <>{useCustomer(id)?.name ?? id}</>;

const discountWords = (language: Language, { value, unit, reason }: DiscountValues): string =>
  value === '' ? '' : `${figureText(language, value)} ${unit} (${reason})`;

const lineWords = (
  language: Language,
  products: Products,
  { quantity, name, productID, price, discount }: LineValues,
): string =>
  [
    `${figureText(language, quantity)} × ${name || products[productID]?.name || productID}`,
    price !== '' && `${figureText(language, price)} €`,
    discountWords(language, discount),
  ]
    .filter(Boolean)
    .join(' · ');

/** What two people have left different in a draft, in words. */
export function useConflictFields(
  base: BillValues,
  mine: BillValues,
  theirs: BillValues,
  products: Products,
) {
  const t = useTexts(EDITOR_TEXTS);
  const common = useTexts(COMMON);
  const { date } = useFormats();
  const { language } = useLanguage();
  const labels: Record<keyof BillValues, string> = {
    customerID: common.customer,
    series: t.series,
    issueDate: t.issueDate,
    supplyDate: t.supplyDate,
    period: t.supplyDate,
    dueDate: t.dueDate,
    buyerReference: t.buyerReference,
    purchaseOrder: t.purchaseOrder,
    note: t.note,
    productItems: t.lines,
    discounts: t.discounts,
  };
  const day = (text: string) => (text === '' ? '' : date(text));
  const words = {
    customerID: ({ customerID }: BillValues) => <CustomerName id={customerID} />,
    issueDate: ({ issueDate }: BillValues) => day(issueDate),
    supplyDate: ({ supplyDate }: BillValues) => day(supplyDate),
    dueDate: ({ dueDate }: BillValues) => day(dueDate),
    period: ({ period: { start, end } }: BillValues) => [start, end].filter(Boolean).map(day).join(' – '),
    productItems: ({ productItems }: BillValues) =>
      productItems.map((line) => lineWords(language, products, line)).join('\n'),
    discounts: ({ discounts }: BillValues) =>
      discounts.map((discount) => discountWords(language, discount)).join('\n'),
  };
  const show = (name: keyof BillValues, values: BillValues) =>
    name in words ? words[name as keyof typeof words](values) : String(values[name]);
  return differencesOf(base, mine, theirs).map(
    (difference): ConflictField => ({
      ...difference,
      label: labels[difference.name as keyof BillValues],
      mine: show(difference.name as keyof BillValues, mine),
      theirs: show(difference.name as keyof BillValues, theirs),
    }),
  );
}
