import type { Document } from '../documents/document.ts';
import { finalInvoiceOf } from '../documents/read-document.ts';
import { type PaymentRecord, sharedOf, sharesOf } from '../payments/payment.ts';
import { grossOf } from '../vat/bill-figures.ts';
import {
  type BookedInvoice,
  type Standing,
  standingAtIssue,
  withCreditNote,
  withoutPayment,
  withPayment,
} from './books.ts';
import type { EntryHead, EntryLine } from './entry.ts';

/** A document with the instant at which it became final, RFC 3339 in UTC. */
export interface IssuedDocument {
  document: Document;
  finalizedAt: string;
}

/** An invoice with all that has become of it, in any order. */
export interface BillHistory {
  invoice: IssuedDocument;
  creditNotes: readonly IssuedDocument[];
  payments: readonly PaymentRecord[];
}

/** Something that is entered in the books. */
export interface Deed extends EntryHead {
  validatedAt: string;
  /** Where the invoice stands with it. */
  after(standing: Standing | undefined): Standing;
  /** Where the money went, or the rest that was written off. */
  money?: EntryLine;
}

/** A document as the books need it. */
export function bookedOf(document: Document): BookedInvoice {
  const { lines, totals } = finalInvoiceOf(document);
  const natured = lines.map((line, index) => ({ ...line, nature: document.lines[index]?.nature ?? 'goods' }));
  return { lines: natured, totals, vatOnDebits: document.seller.vatOnDebits };
}

/**
 * What is entered of a bill, in the order in which it happened: the invoice first, then by the time it was recorded.
 * @param dayOf the day of an instant in the seller's time zone
 */
export function deedsOf(
  { invoice, creditNotes, payments }: BillHistory,
  booked: BookedInvoice,
  dayOf: (instant: string) => string,
): Deed[] {
  const { document, finalizedAt } = invoice;
  const atIssue = paymentAtIssue(document, booked, finalizedAt);
  const paid = (payment: PaymentRecord) => paymentDeeds(document, booked, payment, dayOf);
  const later = [...creditNotes.map((note) => creditDeed(booked, note)), ...payments.flatMap(paid)];
  return [
    issueDeed(booked, invoice),
    ...(atIssue ? paid(atIssue) : []),
    ...later.toSorted(
      (a, b) => Number(a.validatedAt > b.validatedAt) - Number(a.validatedAt < b.validatedAt),
    ),
  ];
}

const headOf = (what: string, { number, issueDate, customer }: Document): EntryHead => ({
  journal: 'VE',
  date: issueDate,
  piece: { number, date: issueDate },
  text: `${what} ${number} ${customer.name}`,
});

const issueDeed = (booked: BookedInvoice, { document, finalizedAt }: IssuedDocument): Deed => ({
  ...headOf('Facture', document),
  validatedAt: finalizedAt,
  after: () => standingAtIssue(booked),
});

const creditDeed = (booked: BookedInvoice, { document, finalizedAt }: IssuedDocument): Deed => ({
  ...headOf('Avoir', document),
  validatedAt: finalizedAt,
  after: (standing = standingAtIssue(booked)) => withCreditNote(booked, standing, bookedOf(document)),
});

/** The payment that a bill was issued with, as those are kept that follow it. */
function paymentAtIssue(
  { payment, id }: Document,
  booked: BookedInvoice,
  recordedAt: string,
): PaymentRecord | undefined {
  if (!payment) return undefined;
  const { date, method, reference } = payment;
  const shares = sharesOf(booked, booked.totals.vat.map(grossOf));
  return { id, kind: 'payment', amount: booked.totals.gross, date, method, reference, shares, recordedAt };
}

const SAID = { payment: 'Règlement', refund: 'Remboursement', writeOff: 'Écart de règlement' } as const;

/** A payment, refund or write-off, and its reversal, which is entered on the day it is made. */
function paymentDeeds(
  { number, customer }: Document,
  booked: BookedInvoice,
  payment: PaymentRecord,
  dayOf: (instant: string) => string,
): Deed[] {
  const { kind, amount, date, reference, recordedAt, reversal } = payment;
  const account = accountOf(payment);
  const text = [SAID[kind], number, customer.name, reference].filter(Boolean).join(' ');
  const taken = kind === 'refund' ? -amount : amount;
  const shared = sharedOf(payment);
  const head = { journal: JOURNAL_OF[account], piece: { number, date }, text };
  const deed: Deed = {
    ...head,
    date,
    validatedAt: recordedAt,
    after: (standing = standingAtIssue(booked)) => withPayment(booked, standing, shared),
    money: { account, amount: taken },
  };
  if (!reversal) return [deed];
  const reversed: Deed = {
    ...head,
    date: dayOf(reversal.reversedAt),
    text: `Annulation ${text}`,
    validatedAt: reversal.reversedAt,
    after: (standing = standingAtIssue(booked)) => withoutPayment(booked, standing, shared),
    money: { account, amount: -taken },
  };
  return [deed, reversed];
}

const JOURNAL_OF = { bank: 'BQ', cash: 'CA', writeOffs: 'OD' } as const;

function accountOf({ kind, method }: PaymentRecord): keyof typeof JOURNAL_OF {
  if (kind === 'writeOff') return 'writeOffs';
  return method === 'cash' ? 'cash' : 'bank';
}
