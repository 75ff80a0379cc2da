import type { Schemas } from '@facturation/api-client';
import type { Figure } from '../../forms/written.ts';
import { choiceOf } from '../../parts/vat/vat-choice.ts';
import type { Language } from '../../text/language.ts';

/** A discount in the form. */
export interface DiscountValues {
  value: Figure;
  unit: '%' | '€';
  reason: string;
}

/** A line in the form. What is '' is as the product has it. */
export interface LineValues {
  /** '' of a line without a product. */
  productID: string;
  quantity: Figure;
  price: Figure;
  name: string;
  description: string;
  nature: string;
  unitCode: string;
  pricePer: Figure;
  vat: { choice: string; exemptionCode: string; exemptionText: string };
  discount: DiscountValues;
}

/** A bill in the form, by the names that the contract has. */
export interface BillValues {
  customerID: string;
  series: string;
  issueDate: string;
  supplyDate: string;
  period: { start: string; end: string };
  dueDate: string;
  buyerReference: string;
  purchaseOrder: string;
  note: string;
  productItems: LineValues[];
  discounts: DiscountValues[];
}

/** Why a discount is given, as it is printed when nobody says more. */
const REASONS: Record<Language, string> = { fr: 'Remise', en: 'Discount' };

export const emptyDiscount = (language: Language): DiscountValues => ({
  value: '',
  unit: '%',
  reason: REASONS[language],
});

export const emptyLine = (language: Language): LineValues => ({
  productID: '',
  quantity: 1,
  price: '',
  name: '',
  description: '',
  nature: '',
  unitCode: '',
  pricePer: '',
  vat: { choice: '', exemptionCode: '', exemptionText: '' },
  discount: emptyDiscount(language),
});

/** What a new bill begins with. `customerID`: '' when it is still to be chosen */
export const newBill = (language: Language, customerID: string): BillValues => ({
  customerID,
  series: '',
  issueDate: '',
  supplyDate: '',
  period: { start: '', end: '' },
  dueDate: '',
  buyerReference: '',
  purchaseOrder: '',
  note: '',
  productItems: [emptyLine(language)],
  discounts: [],
});

type Line = Schemas['ProductItem'];
type Discount = Schemas['Discount'];

const discountValues = ({ percent, amount, reason }: Discount): DiscountValues =>
  percent === undefined ? { value: amount ?? '', unit: '€', reason } : { value: percent, unit: '%', reason };

const lineValues = (language: Language, line: Line): LineValues => ({
  productID: line.productID ?? '',
  quantity: line.quantity,
  price: line.price ?? '',
  name: line.name ?? '',
  description: line.description ?? '',
  nature: line.nature,
  unitCode: line.unitCode,
  pricePer: line.pricePer ?? '',
  vat: {
    choice: choiceOf(line.vat),
    exemptionCode: line.vat.exemptionCode ?? '',
    exemptionText: line.vat.exemptionText ?? '',
  },
  discount: line.discount ? discountValues(line.discount) : emptyDiscount(language),
});

/** A draft as the form shows it. */
export function valuesOf(language: Language, bill: Schemas['Bill']): BillValues {
  const { period, productItems, discounts = [] } = bill;
  const text = (
    name: 'series' | 'issueDate' | 'supplyDate' | 'dueDate' | 'buyerReference' | 'purchaseOrder' | 'note',
  ): string => bill[name] ?? '';
  return {
    customerID: bill.customerID,
    series: text('series'),
    issueDate: text('issueDate'),
    supplyDate: text('supplyDate'),
    period: { start: period?.start ?? '', end: period?.end ?? '' },
    dueDate: text('dueDate'),
    buyerReference: text('buyerReference'),
    purchaseOrder: text('purchaseOrder'),
    note: text('note'),
    productItems: productItems.map((line) => lineValues(language, line)),
    discounts: discounts.map(discountValues),
  };
}
