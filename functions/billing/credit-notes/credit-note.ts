import { toRfc3339 } from '@facturation/platform/clock';
import { ApiError } from '@facturation/platform/errors';
import type { FirstSeen } from '@facturation/platform/first-seen';
import { membersOf } from '@facturation/platform/record-members';
import type { Bill } from '../bills/bill.ts';
import { Draft } from '../bills/fields.ts';
import { creditedOf } from '../documents/credited.ts';
import type { Document } from '../documents/document.ts';
import { finalInvoiceOf } from '../documents/read-document.ts';
import type { Invoice } from '../final-bills/read-invoice.ts';
import { ArithmeticError } from '../vat/arithmetic-error.ts';
import { remainingLines } from '../vat/credit-line.ts';
import type { InvoiceState } from '../vat/invoice-state.ts';

/** What is to be taken back of lines of a bill, counted from 1. */
export type LinesToCredit = NonNullable<Bill['lines']>;

interface Wanted {
  reason: string;
  restock?: boolean | undefined;
  /** All that remains, if not given. */
  lines?: LinesToCredit | undefined;
}

/**
 * A credit note of a bill, as a draft.
 * @throws {ApiError} credit-exceeds where not as much is left, or nothing; invalid-content for a line that the bill has not
 */
export function creditNoteOf(
  { document, settlement }: Invoice,
  { reason, restock, lines }: Wanted,
  { newId, time }: FirstSeen,
): Bill {
  const { id, number, issueDate, customer, currency } = document;
  const state = settlement.state as InvoiceState;
  return membersOf(Draft, {
    id: newId,
    kind: 'creditNote',
    billingDate: toRfc3339(time),
    customerID: customer.id,
    currency,
    originalBill: { id, number, issueDate },
    reason,
    restock,
    ...takenBack(document, state, lines ?? allThatRemains(document, state)),
  });
}

/** Of a credit note: the lines that it takes back, and its figures as they would be now. Throws as `creditNoteOf` does. */
export function takenBack(original: Document, state: InvoiceState, lines: LinesToCredit): Partial<Bill> {
  const { productItems, discounts, figures } = creditedAsked(original, state, lines);
  const own = discounts.length > 0 ? discounts : undefined;
  return { lines, productItems, discounts: own, forecast: figures };
}

function allThatRemains(original: Document, state: InvoiceState): LinesToCredit {
  const remaining = remainingLines(finalInvoiceOf(original), state);
  if (remaining.length === 0)
    throw new ApiError('credit-exceeds', `Nothing of bills/${original.id} is left to credit.`);
  return remaining.map(({ line, ...asked }) => ({ line: line + 1, ...asked }));
}

function creditedAsked(original: Document, state: InvoiceState, lines: LinesToCredit) {
  try {
    return creditedOf(original, state, lines);
  } catch (error) {
    if (!(error instanceof ArithmeticError)) throw error;
    const { fault, message: detail, pointer } = error;
    const code = fault === 'credit-exceeds' ? fault : 'invalid-content';
    throw new ApiError(code, detail, { errors: [{ pointer, detail }], cause: error });
  }
}
