/**
 * What an invoice in XML says of what no judge holds against each other. Amounts are decimal texts, days `2026-11-29`; what is
 * not said is an empty text.
 */
export interface Reading {
  number: string;
  issueDate: string;
  /** One of them, at least. */
  supplyDate: string;
  period: string;
  /** When it is to be paid: one of them. */
  dueDate: string;
  terms: string;
  /** By the codes of their subjects. */
  notes: { code: string; text: string }[];
  lines: {
    quantity: string;
    price: string;
    /** Units of the price. */
    base: string;
    discounts: string[];
    net: string;
  }[];
  vat: { category: string; rate: string; base: string; amount: string }[];
  totals: Record<'lines' | 'discounts' | 'net' | 'vatTotal' | 'gross' | 'prepaid' | 'due', string>;
}
