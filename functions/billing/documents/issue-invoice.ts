import type { Bill } from '../bills/bill.ts';
import type { Customer } from '../bills/directory.ts';
import { keptFigures } from '../bills/figures.ts';
import { dueDateOf } from '../completeness/due-date.ts';
import type { Missing } from '../completeness/party-faults.ts';
import { vatFaults } from '../completeness/vat-faults.ts';
import { type Issue, type Issued, RefusedDocumentError } from '../finalizing/documents.ts';
import type { PaymentAtIssue } from '../finalizing/finalization.ts';
import type { Announced } from '../finalizing/outbox-row.ts';
import type { Billed } from '../finalizing/summary.ts';
import { documentText, hashOf } from '../numbering/chain.ts';
import { partitionOf } from '../partitions.ts';
import type { Seller } from '../seller/seller.ts';
import { stateAtIssue } from '../vat/invoice-state.ts';
import { settlementOf } from '../vat/settlement.ts';
import { centsOf } from './decimals.ts';
import { type Document, documentOf, issuerOf } from './document.ts';
import { finalInvoiceOf } from './read-document.ts';

/** An invoice before its number: a draft, and its seller and customer as they are when it is prepared. */
export interface PreparedInvoice {
  series: string;
  bill: Bill;
  seller: Seller;
  customer: Customer;
  payment?: PaymentAtIssue | undefined;
}

/** What the rows of a document hold as its text says it; see `Issued`. */
export const attributesOf = ({ id, kind, customer, issueDate, payment }: Document) => ({
  frozen: { billKind: kind, ...(payment && { paymentAtIssue: documentText(payment) }) },
  listed: {
    listShard: partitionOf(id),
    issued: `${issueDate}#${id}`,
    billKind: kind,
    customerID: customer.id,
  },
});

/** What a document adds to the sums of all bills: it follows from the text. */
export const billedOf = ({ kind, totals }: Document): Billed => ({
  kind,
  net: centsOf(totals.net),
  vat: centsOf(totals.vatTotal),
  gross: centsOf(totals.gross),
});

/** Issues an invoice: all that depends on the day of issue is judged here, and nowhere else. */
export const issueInvoice: Issue = (prepared, { number, issueDate, previousHash }) => {
  const { series, bill, seller, customer, payment } = prepared as unknown as PreparedInvoice;
  const figures = keptFigures(bill);
  if (!figures)
    throw new RefusedDocumentError('refused', 'Its figures are larger than those of a bill may be.');
  const terms = customer.paymentTerms ?? seller.paymentTerms;
  const dueDate = payment ? payment.date : (bill.dueDate ?? dueDateOf(issueDate, terms));
  judgeDays({ bill, seller, customer }, issueDate, dueDate, payment);
  const document = documentOf(
    { bill, figures, issuer: issuerOf(seller, customer), customer, payment },
    { series, number, issueDate, dueDate },
  );
  const invoice = finalInvoiceOf(document);
  const state = stateAtIssue(invoice);
  const settlement = { state, ...settlementOf(invoice, state), dueDate, timeZone: seller.timeZone };
  return { ...frozenAs(document, previousHash), settlement };
};

/** Faults of the VAT of a bill that is issued on a day: judged when it is prepared, and again by the day that is chosen. */
export function vatFaultsOn(
  issueDate: string,
  { bill, seller, customer }: Pick<PreparedInvoice, 'bill' | 'seller' | 'customer'>,
): Missing[] {
  const lines = bill.productItems.map(({ vat }) => vat);
  const supplyDate = bill.period?.end ?? bill.supplyDate ?? issueDate;
  const deliveryCountry = customer.deliveryAddress?.country;
  return vatFaults({ seller, customer, bill: { lines, supplyDate, deliveryCountry } });
}

/** @throws {RefusedDocumentError} where the day of issue or of supply makes the bill wrong */
function judgeDays(
  { bill, seller, customer }: Pick<PreparedInvoice, 'bill' | 'seller' | 'customer'>,
  issueDate: string,
  dueDate: string,
  payment: PaymentAtIssue | undefined,
): void {
  // BR-FR-CO-07.
  if (!payment && dueDate < issueDate)
    throw new RefusedDocumentError(
      'refused',
      `It would be due on ${dueDate}, before it is issued on ${issueDate}.`,
    );
  const [fault] = vatFaultsOn(issueDate, { bill, seller, customer });
  if (fault) throw new RefusedDocumentError('refused', `${fault.pointer}: ${fault.detail}`);
}

/** A document as it is frozen and announced. */
export function frozenAs(document: Document, previousHash: string): Omit<Issued, 'settlement'> {
  const text = documentText(document);
  const hash = hashOf(previousHash, text);
  return {
    text,
    hash,
    ...attributesOf(document),
    billed: billedOf(document),
    outbox: announcedOf(document, hash),
  };
}

/** What other services are told of a document with that hash. */
export const announcedOf = ({ number, customer, kind, totals }: Document, hash: string): Announced => ({
  number,
  hash,
  kind,
  customerID: customer.id,
  customerName: customer.name,
  gross: centsOf(totals.gross),
});
