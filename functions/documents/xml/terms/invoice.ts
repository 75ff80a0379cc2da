import type { ElectronicAddress, LegalDocument, PostalAddress, VatCategory } from '../../legal-document.ts';

/**
 * A bill in the terms of EN 16931, whatever the syntax that they are written in. Amounts, quantities, prices and
 * percentages are decimal texts, days `2026-11-29`.
 */
export interface Invoice {
  /** BT-23, BT-3, BT-1, BT-2, BT-9. */
  process: string;
  kind: LegalDocument['kind'];
  number: string;
  issueDate: string;
  dueDate?: string | undefined;
  /** BT-5. */
  currency: string;
  /** BG-1. */
  notes: readonly Note[];
  /** BT-10, BT-13. */
  buyerReference?: string | undefined;
  purchaseOrder?: string | undefined;
  /** BG-3. */
  preceding?: { number: string; issueDate: string } | undefined;
  seller: Party;
  buyer: Party;
  delivery: Delivery;
  /** BG-14. */
  period?: { start: string; end: string } | undefined;
  /** BT-8. */
  vatPoint?: VatPoint | undefined;
  /** BG-16. */
  payment?: PaymentMeans | undefined;
  /** BT-20. */
  paymentTerms?: string | undefined;
  /** BG-20, BG-23, BG-22, BG-25. */
  allowances: readonly DocumentAllowance[];
  vat: readonly VatBreakdown[];
  totals: Totals;
  lines: readonly Line[];
}

/** When VAT falls due: with the bill, or with its payment. */
export type VatPoint = 'issue' | 'payment';

/** BT-21, BT-22. */
export interface Note {
  code: string;
  text: string;
}

/** An id under a scheme of ISO 6523. */
export interface Identifier {
  scheme: string;
  id: string;
}

/** BG-4, BG-7. */
export interface Party {
  name: string;
  /** BT-28, BT-33. */
  tradeName?: string | undefined;
  legalInformation?: string | undefined;
  /** BT-29, BT-46. */
  identifier?: Identifier | undefined;
  /** BT-30, BT-47. */
  legalID?: Identifier | undefined;
  /** BT-31, BT-48. */
  vatNumber?: string | undefined;
  /** BT-32. */
  taxRegistration?: string | undefined;
  /** BT-34, BT-49. */
  endpoint?: ElectronicAddress | undefined;
  address?: PostalAddress | undefined;
  /** BT-42, BT-43, BT-58. */
  phone?: string | undefined;
  email?: string | undefined;
}

/** BG-13. */
export interface Delivery {
  date: string;
  name?: string | undefined;
  address?: PostalAddress | undefined;
}

/** BG-16. */
export interface PaymentMeans {
  /** BT-81, by UNTDID 4461. */
  code: string;
  /** BT-83. */
  reference?: string | undefined;
  /** BT-84, BT-86. */
  iban?: string | undefined;
  bic?: string | undefined;
}

/** How a thing is taxed; what is outside of VAT has no rate (BR-O-05). */
export interface Tax {
  category: VatCategory;
  rate?: string | undefined;
}

export interface Allowance {
  amount: string;
  reason: string;
  /** What it is a percentage of, and which. */
  base?: string | undefined;
  percent?: string | undefined;
}

export interface DocumentAllowance extends Allowance, Tax {}

/** BG-23. */
export interface VatBreakdown extends Tax {
  base: string;
  amount: string;
  /** BT-121, BT-120. */
  exemptionCode?: string | undefined;
  exemptionText?: string | undefined;
}

/** BG-22. */
export interface Totals {
  lines: string;
  allowances?: string | undefined;
  net: string;
  vat: string;
  gross: string;
  prepaid?: string | undefined;
  due: string;
}

/** BG-25. */
export interface Line extends Tax {
  id: string;
  name: string;
  description?: string | undefined;
  /** BT-155. */
  productID?: string | undefined;
  quantity: string;
  unitCode: string;
  price: string;
  /** BT-149. */
  pricePer?: string | undefined;
  allowance?: Allowance | undefined;
  net: string;
}
