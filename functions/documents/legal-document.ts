/**
 * A legal document as the service that issued it wrote it down: what its texts say, and nothing else. Amounts are decimal
 * texts in euros with two decimals, quantities, prices and percentages decimal texts, days `2026-11-29`.
 */
export interface LegalDocument {
  /** Of the bill. */
  id: string;
  kind: 'invoice' | 'creditNote';
  /** BT-1, BT-2, BT-9. */
  number: string;
  issueDate: string;
  dueDate: string;
  series: string;
  /** The instant at which it was made as a draft. */
  billingDate: string;
  currency: 'EUR';
  /** BT-72, or BG-14: one of the two. */
  supplyDate?: string | undefined;
  period?: { start: string; end: string } | undefined;
  /** BT-10, BT-13, BT-22. */
  buyerReference?: string | undefined;
  purchaseOrder?: string | undefined;
  note?: string | undefined;
  /** Of a credit note: the invoice that it takes back (BT-25, BT-26), and why. */
  originalBill?: { id: string; number: string; issueDate: string } | undefined;
  reason?: string | undefined;
  language: 'fr' | 'en';
  seller: Issuer;
  customer: Recipient;
  /** The notes PMD, PMT and AAB, in the form for this customer. */
  notes: { latePenalty: string; recoveryFee: string; earlyPayment: string };
  lines: DocumentLine[];
  /** BG-20, each shared over the groups of VAT, in their order. */
  discounts: (DocumentDiscount & { shares: string[] })[];
  totals: DocumentTotals;
  /** One of the whole, made at or before the issue, by one of the methods that billing knows. */
  payment?: { date: string; method: string; reference?: string | undefined } | undefined;
}

/** A document that is not issued: it has no number, and may lack whatever a draft may lack. */
export type DraftDocument = Omit<LegalDocument, 'number' | 'issueDate' | 'dueDate' | 'seller'> &
  Partial<Pick<LegalDocument, 'issueDate' | 'dueDate' | 'seller'>>;

export interface PostalAddress {
  line1?: string | undefined;
  line2?: string | undefined;
  postcode?: string | undefined;
  city?: string | undefined;
  /** ISO 3166-1, two letters. */
  country: string;
}

export interface ElectronicAddress {
  /** Of the list EAS. */
  scheme: string;
  value: string;
}

/** The seller (BG-4). */
export interface Issuer {
  legalName: string;
  tradeName?: string | undefined;
  legalForm?: string | undefined;
  shareCapital?: string | undefined;
  rcs?: string | undefined;
  siren: string;
  siret?: string | undefined;
  vatNumber?: string | undefined;
  taxRegistration?: string | undefined;
  address?: PostalAddress | undefined;
  email?: string | undefined;
  phone?: string | undefined;
  electronicAddress: ElectronicAddress;
  iban?: string | undefined;
  bic?: string | undefined;
  /** Its image lies in the bucket of documents, under its SHA-256; sides in pixels. */
  logo?: { sha256: string; mediaType: string; width: number; height: number } | undefined;
  vatRegime: 'normal' | 'franchise';
  vatOnDebits: boolean;
}

/** The buyer (BG-7). */
export interface Recipient {
  id: string;
  name: string;
  email?: string | undefined;
  kind?: 'business' | 'consumer' | 'public' | undefined;
  siren?: string | undefined;
  siret?: string | undefined;
  /** Null: there is none, as the customer says. */
  vatNumber?: string | null | undefined;
  address?: PostalAddress | undefined;
  deliveryAddress?: PostalAddress | undefined;
  electronicAddress?: ElectronicAddress | undefined;
  routingCode?: string | undefined;
}

export type VatCategory = 'S' | 'E' | 'AE' | 'K' | 'G' | 'O' | 'Z';

export interface DocumentVat {
  category: VatCategory;
  /** Percent: `20.00`, `5.50`. */
  rate: string;
  exemptionCode?: string | undefined;
  exemptionText?: string | undefined;
}

export interface DocumentDiscount {
  percent?: string | undefined;
  amount: string;
  reason: string;
}

/** BG-25. */
export interface DocumentLine {
  productID?: string | undefined;
  /** Lines of the first version have none. */
  name?: string | undefined;
  description?: string | undefined;
  nature: 'goods' | 'services';
  /** UN/ECE recommendation 20. */
  unitCode: string;
  quantity: string;
  /** Of `pricePer` units, net of VAT. */
  price: string;
  pricePer?: string | undefined;
  /** Quantity × price, before the discount. */
  amount: string;
  discount?: DocumentDiscount | undefined;
  vat: DocumentVat;
  net: string;
  /** Of a credit note: the line of the invoice that it takes back, counted from 1. */
  line?: number | undefined;
}

/** BG-22, BG-23. */
export interface DocumentTotals {
  lines: string;
  discounts: string;
  net: string;
  vat: (DocumentVat & { lines: string; discount: string; base: string; amount: string })[];
  vatTotal: string;
  gross: string;
  prepaid: string;
}
