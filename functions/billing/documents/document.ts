import type { DraftDocument, LegalDocument } from '../../documents/contract.ts';
import type { Bill, Discount, Line } from '../bills/bill.ts';
import type { Customer } from '../bills/directory.ts';
import type { PaymentAtIssue } from '../finalizing/finalization.ts';
import { LegalTexts } from '../seller/legal-texts.ts';
import type { Seller } from '../seller/seller.ts';
import type { BillFigures, VatGroup } from '../vat/bill-figures.ts';
import type { LineFigures } from '../vat/line.ts';
import { euros, percent, price, quantity } from './decimals.ts';

/** The seller as a document names it, and what the law wants it to say (BR-FR-05). */
export interface Issuer {
  language: 'fr' | 'en';
  seller: ReturnType<typeof sellerOf>;
  notes: ReturnType<typeof notesFor>;
}

/** What a document is made of. */
export interface Contents {
  bill: Bill;
  figures: BillFigures;
  issuer: Issuer;
  customer: Customer;
  payment?: PaymentAtIssue | undefined;
}

/** What was chosen when it got its number. */
export interface Numbered {
  series: string;
  number: string;
  issueDate: string;
  dueDate: string;
}

/** What is there before a document is issued. */
export interface DraftContents extends Omit<Contents, 'issuer' | 'payment'> {
  issuer: DraftIssuer;
}

type DraftIssuer = Omit<Issuer, 'seller'> & Partial<Pick<Issuer, 'seller'>>;
type Drafted = Pick<Numbered, 'series'> & Partial<Pick<Numbered, 'issueDate' | 'dueDate'>>;

/**
 * A document as it is frozen: what a reader needs to understand it, and nothing that changes later. Amounts are decimal
 * texts in euros, quantities and percentages decimal texts, days `2026-11-29`.
 */
export function documentOf({ payment, ...contents }: Contents, numbered: Numbered) {
  const document = {
    ...saidOf(contents, numbered),
    ...numbered,
    seller: contents.issuer.seller,
    totals: totalsOf(contents.figures, payment !== undefined),
    payment,
  } satisfies LegalDocument;
  return withoutUndefined(document);
}

/** A draft in the form of a document; what is not known yet is not there. */
export const draftDocumentOf = (contents: DraftContents, drafted: Drafted): DraftDocument =>
  withoutUndefined({
    ...saidOf(contents, drafted),
    ...drafted,
    ...(contents.issuer.seller && { seller: contents.issuer.seller }),
    totals: totalsOf(contents.figures, false),
  });

/** What a document says whether it is issued or not. */
function saidOf({ bill, figures, issuer, customer }: DraftContents, { issueDate }: Drafted) {
  const { id, kind, billingDate, currency, supplyDate, period, buyerReference, purchaseOrder, note } = bill;
  const { originalBill, reason } = bill;
  return {
    id,
    kind,
    billingDate,
    currency,
    ...(period ? { period } : { supplyDate: supplyDate ?? issueDate }),
    buyerReference: buyerReference ?? customer.buyerReference,
    purchaseOrder,
    note,
    originalBill,
    reason,
    language: issuer.language,
    customer,
    notes: issuer.notes,
    lines: bill.productItems.map((line, index) => lineOf(line, figures.lines[index] as LineFigures)),
    discounts: (bill.discounts ?? []).map((discount, index) => {
      const { amount, shares } = figures.discounts[index] ?? { amount: 0, shares: [] };
      return { ...discountOf(discount, amount), shares: shares.map(euros) };
    }),
  };
}

/** The seller of this moment, as documents for a customer name it. */
export const issuerOf = (seller: Seller, customer: Customer): Issuer => ({
  language: customer.language ?? seller.language,
  seller: sellerOf(seller),
  notes: notesFor(seller, customer),
});

/** The same for a draft. Before there is a seller, it says what it would by default. */
export const draftIssuerOf = (seller: Seller | undefined, customer: Customer): DraftIssuer =>
  seller
    ? issuerOf(seller, customer)
    : { language: customer.language ?? 'fr', notes: notesFor({ texts: LegalTexts.parse({}) }, customer) };

export type Document = ReturnType<typeof documentOf>;

const sellerOf = ({
  texts: _,
  timeZone: __,
  paymentTerms: ___,
  language: ____,
  accounting: _____,
  shareCapital,
  ...seller
}: Seller) => ({
  ...seller,
  ...(shareCapital !== undefined && { shareCapital: euros(shareCapital) }),
});

/** Notes that the law wants on each bill, in the form for this customer. */
function notesFor({ texts }: Pick<Seller, 'texts'>, { kind }: Customer) {
  const form = kind === 'consumer' ? 'consumer' : 'business';
  return {
    latePenalty: texts.latePenalty[form],
    recoveryFee: texts.recoveryFee[form],
    earlyPayment: texts.earlyPayment[form],
  };
}

const vatOf = ({ category, rate, exemptionCode, exemptionText }: Line['vat']) => ({
  category,
  rate: percent(rate),
  exemptionCode,
  exemptionText,
});

const discountOf = (discount: Discount, amount: number) => ({
  percent: discount.percent === undefined ? undefined : percent(discount.percent),
  amount: euros(amount),
  reason: discount.reason,
});

function lineOf({ discount, vat, ...line }: Line, figures: LineFigures) {
  const { productID, name, description, nature, unitCode, pricePer, line: ofOriginal } = line;
  return {
    productID,
    name,
    description,
    nature,
    unitCode,
    quantity: quantity(line.quantity),
    price: price(line.price),
    pricePer: pricePer === undefined ? undefined : `${pricePer}`,
    amount: euros(figures.amount),
    discount: discount && discountOf(discount, figures.discount),
    vat: vatOf(vat),
    net: euros(figures.net),
    line: ofOriginal,
  };
}

function totalsOf({ totals }: BillFigures, isPaid: boolean) {
  const { lines, discounts, net, vat, vatTotal, gross } = totals;
  return {
    lines: euros(lines),
    discounts: euros(discounts),
    net: euros(net),
    vat: vat.map(groupOf),
    vatTotal: euros(vatTotal),
    gross: euros(gross),
    prepaid: euros(isPaid ? gross : 0),
  };
}

const groupOf = ({ lines, discount, base, amount, ...vat }: VatGroup) => ({
  ...vatOf(vat),
  lines: euros(lines),
  discount: euros(discount),
  base: euros(base),
  amount: euros(amount),
});

/** Members that are not there must not be there in the text either. */
const withoutUndefined = <T>(value: T): T => JSON.parse(JSON.stringify(value));
