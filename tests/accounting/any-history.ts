import fc from 'fast-check';
import type { BillHistory, IssuedDocument } from '../../functions/billing/accounting/bill-history.ts';
import type { Bill } from '../../functions/billing/bills/bill.ts';
import { issueCreditNote } from '../../functions/billing/documents/issue-credit-note.ts';
import { issueInvoice } from '../../functions/billing/documents/issue-invoice.ts';
import { finalInvoiceOf, readDocument } from '../../functions/billing/documents/read-document.ts';
import type { PaymentRecord } from '../../functions/billing/payments/payment.ts';
import { sharesOf } from '../../functions/billing/payments/payment.ts';
import { remainingLines } from '../../functions/billing/vat/credit-line.ts';
import type { FinalInvoice, InvoiceState } from '../../functions/billing/vat/invoice-state.ts';
import type { Discount, Line } from '../../functions/billing/vat/line.ts';
import {
  MAX_WRITE_OFF,
  type Payment,
  reverse as reversed,
  settle,
} from '../../functions/billing/vat/payments.ts';
import { settlementOf } from '../../functions/billing/vat/settlement.ts';
import { WHOLE } from '../../functions/billing/vat/units.ts';
import { PARSED_SELLER } from '../support/parsed-seller.ts';
import { anyBill, anyPart } from '../vat/any-invoice.ts';
import { billOf, business, CHOSEN } from '../vat/issuing.ts';

/** A line that is goods or services. */
type Sold = Line & { nature: 'goods' | 'services' };

const anyNature = fc.constantFrom('goods' as const, 'services' as const);
const choice = fc.record({ pick: fc.nat(100), part: anyPart, isAmount: fc.boolean() });
const act = fc.constantFrom('credit', 'payment', 'payment', 'refund', 'writeOff', 'reverse');
const anyStep = fc.record({ act, choice, method: fc.constantFrom('transfer' as const, 'cash' as const) });
type Step = typeof anyStep extends fc.Arbitrary<infer T> ? T : never;

/** Some hours, so that a history of a dozen steps may go over the end of a year. */
const STEP_MS = 20 * 3_600_000;

/** An issued invoice with mixed natures and all that may become of it, by the functions that the API does it by. */
export const anyHistory: fc.Arbitrary<Trade> = fc
  .record({
    bill: anyBill,
    natures: fc.array(anyNature, { minLength: 6, maxLength: 6 }),
    steps: fc.array(anyStep, { maxLength: 8 }),
    isPrepaid: fc.boolean(),
    vatOnDebits: fc.boolean(),
    number: fc.integer({ min: 1, max: 99_999 }),
    end: fc.constantFrom('as it is', 'paid', 'credited'),
  })
  .map(({ bill: { lines, discounts }, natures, steps, end, ...kind }) => {
    // What bears no VAT would need its reason: another rate stands for it.
    const sold = lines.map(
      ({ vat, ...line }, index): Sold => ({
        ...line,
        nature: natures[index] ?? 'goods',
        vat: vat.category === 'S' ? vat : { category: 'S', rate: 10_00 },
      }),
    );
    const trade = new Trade(sold, discounts, kind);
    for (const step of steps) trade.take(step);
    if (end === 'credited') trade.creditAll();
    if (end !== 'as it is') trade.settleAll();
    return trade;
  });

interface Kind {
  isPrepaid?: boolean;
  vatOnDebits?: boolean;
  number?: number;
  /** Before the first deed. */
  begun?: string;
}

/** One invoice as it is traded. */
export class Trade {
  readonly invoice: IssuedDocument;
  readonly creditNotes: IssuedDocument[] = [];
  payments: PaymentRecord[] = [];
  state: InvoiceState;
  readonly final: FinalInvoice;
  readonly #text: string;
  #nowMs: number;

  constructor(
    lines: readonly Sold[],
    discounts: readonly Discount[],
    { isPrepaid = false, vatOnDebits = false, number = 1, begun = '2026-12-28T11:00:00.000Z' }: Kind = {},
  ) {
    this.#nowMs = Date.parse(begun);
    const bill = billOf(lines, {
      id: `B${number}`,
      ...(discounts.length > 0 && { discounts: discounts.map((one) => ({ ...one, reason: 'Remise' })) }),
    });
    const payment = isPrepaid ? { date: '2026-11-29', method: 'card' } : undefined;
    const seller = { ...PARSED_SELLER, vatOnDebits };
    const chosen = { ...CHOSEN, number: `FA-2026-${number}` };
    const issued = issueInvoice(
      { series: 'FA', bill, seller, customer: business, payment },
      chosen,
      undefined,
    );
    this.#text = issued.text;
    this.invoice = { document: readDocument(issued.text), finalizedAt: this.#tick() };
    this.final = finalInvoiceOf(this.invoice.document);
    this.state = issued.settlement.state as InvoiceState;
  }

  get history(): BillHistory {
    const { invoice, creditNotes, payments } = this;
    return { invoice, creditNotes, payments };
  }

  get due(): number {
    return settlementOf(this.final, this.state).due;
  }

  take({ act: name, choice: { pick, part, isAmount }, method }: Step): void {
    if (name === 'credit') this.#creditPart(pick, part, isAmount);
    else if (name === 'reverse') this.reverse(pick);
    else this.pay(name as Payment['kind'], part, method);
  }

  creditAll(): void {
    const left = remainingLines(this.final, this.state);
    if (left.length > 0) this.credit(left.map((one) => ({ ...one, line: one.line + 1 })));
  }

  settleAll(): void {
    this.pay('payment', WHOLE, 'transfer');
    this.pay('refund', WHOLE, 'transfer');
  }

  pay(kind: Payment['kind'], part: number, method: 'transfer' | 'cash'): void {
    const most = { payment: this.due, refund: -this.due, writeOff: Math.min(this.due, MAX_WRITE_OFF) }[kind];
    if (most <= 0) return;
    this.payAmount(kind, Math.max(1, Math.floor((most * part) / WHOLE)), method);
  }

  payAmount(kind: Payment['kind'], amount: number, method: 'transfer' | 'cash' = 'transfer'): void {
    const { shares, state } = settle(this.final, this.state, { kind, amount });
    const recordedAt = this.#tick();
    this.payments.push({
      id: `P${this.payments.length}`,
      kind,
      amount,
      date: recordedAt.slice(0, 10),
      ...(kind !== 'writeOff' && { method }),
      shares: sharesOf(this.final, shares),
      recordedAt,
    });
    this.state = state;
  }

  reverse(pick: number): void {
    const standing = this.payments.filter(({ reversal }) => !reversal);
    const payment = standing[pick % (standing.length || 1)];
    if (!payment) return;
    const shares = payment.shares.map(({ amount }) => amount);
    this.state = reversed(this.final, this.state, { ...payment, shares });
    const reversal = { reason: 'Rejet', reversedAt: this.#tick() };
    this.payments = this.payments.map((one) => (one === payment ? { ...one, reversal } : one));
  }

  #creditPart(pick: number, part: number, isAmount: boolean): void {
    const index = pick % this.final.lines.length;
    const [line, credited] = [this.final.lines[index], this.state.lines[index]];
    if (!line || !credited) return;
    const left = isAmount ? line.net - credited.net : line.quantity - credited.quantity;
    const isLeft = remainingLines(this.final, this.state).some((one) => one.line === index);
    if (left <= 0 || !isLeft) return;
    const taken = Math.max(1, Math.floor((left * part) / WHOLE));
    this.credit([isAmount ? { line: index + 1, amount: taken } : { line: index + 1, quantity: taken }]);
  }

  credit(lines: NonNullable<Bill['lines']>): void {
    const { id, number, issueDate } = this.invoice.document;
    const bill = billOf([], {
      id: `${id}-C${this.creditNotes.length}`,
      kind: 'creditNote',
      reason: 'Retour',
      originalBill: { id, number, issueDate },
      lines,
    });
    const finalizedAt = this.#tick();
    const issued = issueCreditNote(
      { series: 'AV', bill, customer: business, original: this.#text },
      {
        number: `AV-${id}-${this.creditNotes.length}`,
        issueDate: finalizedAt.slice(0, 10),
        previousHash: '',
      },
      { ...this.invoice, state: this.state, revision: 0 },
    );
    this.creditNotes.push({ document: readDocument(issued.text), finalizedAt });
    this.state = issued.original?.after.state as InvoiceState;
  }

  #tick(): string {
    this.#nowMs += STEP_MS;
    return new Date(this.#nowMs).toISOString();
  }
}
