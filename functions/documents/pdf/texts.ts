import type { LegalDocument, VatCategory } from '../legal-document.ts';

type ByCategory = Readonly<Record<Exclude<VatCategory, 'S'>, string>>;

/** Each text that the page has of its own. */
export interface Texts {
  kind: Record<LegalDocument['kind'], string>;
  draft: string;
  watermark: string;
  seller: string;
  logo: (name: string) => string;
  billedTo: string;
  deliveredTo: string;
  siren: string;
  siret: string;
  vatNumber: string;
  taxRegistration: string;
  shareCapital: (amount: string) => string;
  phone: string;
  issueDate: string;
  dueDate: string;
  nature: string;
  natures: Record<'goods' | 'services' | 'both', string>;
  supplied: Record<'goods' | 'services' | 'both', string>;
  period: string;
  fromTo: (start: string, end: string) => string;
  buyerReference: string;
  purchaseOrder: string;
  originalBill: string;
  ofDay: (number: string, day: string) => string;
  reason: string;
  item: string;
  quantity: string;
  unit: string;
  price: string;
  vat: string;
  net: string;
  pricePer: (quantity: string, unit: string) => string;
  discount: (percent: string | undefined) => string;
  off: (discount: string, amount: string, reason: string) => string;
  carriedForward: string;
  broughtForward: string;
  linesTotal: string;
  discounts: string;
  netTotal: string;
  vatTotal: string;
  gross: string;
  prepaid: string;
  due: Record<LegalDocument['kind'], string>;
  vatRate: string;
  vatBase: string;
  vatAmount: string;
  /** In the narrow column of the lines. */
  shortCategory: ByCategory;
  category: ByCategory;
  /** What the law wants to be said where no VAT is charged. */
  mention: ByCategory;
  franchise: string;
  onDebits: string;
  payment: string;
  payBy: (day: string) => string;
  payByTerms: string;
  nothingToPay: string;
  paidOn: (day: string, method: string) => string;
  methods: Record<string, string>;
  paymentReference: string;
  iban: string;
  bic: string;
  remittance: string;
  scan: string;
  qrCode: (amount: string, name: string) => string;
  note: string;
  mentions: string;
  notes: Record<keyof LegalDocument['notes'], string>;
  page: (page: number, of: number) => string;
  missing: Record<'seller' | 'address' | 'number' | 'issueDate' | 'dueDate' | 'name', string>;
}
