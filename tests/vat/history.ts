import fc from 'fast-check';
import type { AskedLine } from '../../functions/billing/vat/credit-line.ts';
import { creditNoteFigures } from '../../functions/billing/vat/credit-note.ts';
import {
  type FinalInvoice,
  type InvoiceState,
  stateAtIssue,
} from '../../functions/billing/vat/invoice-state.ts';
import {
  MAX_WRITE_OFF,
  type Payment,
  reverse,
  type SharedPayment,
  settle,
} from '../../functions/billing/vat/payments.ts';
import { settlementOf } from '../../functions/billing/vat/settlement.ts';
import { WHOLE } from '../../functions/billing/vat/units.ts';
import { anyPart } from './any-invoice.ts';
import { faultsOfCredit, faultsOfPayment, faultsOfState } from './judge.ts';
import { creditedOf, quantityOf } from './reference.ts';

/** A choice of a line or a payment, and of a part of what is left of it. */
interface Choice {
  pick: number;
  part: number;
  isAmount: boolean;
}

export type Step =
  | { act: 'credit'; choices: Choice[] }
  | { act: Payment['kind'] | 'reverse'; choice: Choice };

const choice: fc.Arbitrary<Choice> = fc.record({ pick: fc.nat(100), part: anyPart, isAmount: fc.boolean() });
const credit = fc.record({
  act: fc.constant('credit' as const),
  choices: fc.array(choice, { minLength: 1, maxLength: 3 }),
});
const money = fc.record({ act: fc.constantFrom('payment', 'refund', 'writeOff', 'reverse'), choice });

/** What may become of an invoice, in an order of its own. */
export const anySteps: fc.Arbitrary<Step[]> = fc.array(fc.oneof(credit, money), { maxLength: 8 });

/** What has become of an invoice, and what was wrong with it on the way. */
export class History {
  readonly invoice: FinalInvoice;
  readonly asked: AskedLine[] = [];
  readonly payments: SharedPayment[] = [];
  readonly faults: string[] = [];
  creditNotes = 0;
  state: InvoiceState;

  constructor(invoice: FinalInvoice) {
    this.invoice = invoice;
    this.state = stateAtIssue(invoice);
  }

  take(step: Step): void {
    if (step.act === 'credit')
      this.credit(step.choices.flatMap((one, at) => this.#resolve(one, step.choices, at)));
    else if (step.act === 'reverse') this.#reverse(step.choice);
    else this.pay(step.act, step.choice.part);
  }

  credit(asked: readonly AskedLine[]): void {
    this.creditNotes += 1;
    const note = creditNoteFigures(this.invoice, this.state, asked);
    this.faults.push(...faultsOfCredit(this.invoice, this.asked, asked, note));
    this.asked.push(...asked);
    this.#go(note.state);
  }

  /** A part of what may be paid, refunded or written off; nothing where nothing may be. */
  pay(kind: Payment['kind'], part: number): void {
    const { due } = settlementOf(this.invoice, this.state);
    const most = { payment: due, refund: -due, writeOff: Math.min(due, MAX_WRITE_OFF) }[kind];
    if (most <= 0) return;
    const payment = { kind, amount: Math.max(1, Math.floor((most * part) / WHOLE)) };
    const { shares, state } = settle(this.invoice, this.state, payment);
    this.faults.push(...faultsOfPayment(this.invoice, this.state, payment, shares));
    this.payments.push({ ...payment, shares });
    this.#go(state);
  }

  #reverse({ pick }: Choice): void {
    const [payment] = this.payments.splice(pick % (this.payments.length || 1), 1);
    if (payment) this.#go(reverse(this.invoice, this.state, payment));
  }

  #go(state: InvoiceState): void {
    this.state = state;
    this.faults.push(...faultsOfState(this.invoice, this.asked, this.payments, state));
  }

  /** The part of a line that a choice stands for, where something is left; of one credit note a line is chosen once. */
  #resolve({ pick, part, isAmount }: Choice, choices: readonly Choice[], at: number): AskedLine[] {
    const index = pick % this.invoice.lines.length;
    const isRepeated = choices.slice(0, at).some((one) => one.pick % this.invoice.lines.length === index);
    const line = this.invoice.lines[index];
    if (!line || isRepeated) return [];
    const before = this.asked.filter((one) => one.line === index);
    const left = isAmount ? line.net - creditedOf(line, before) : line.quantity - quantityOf(before);
    const taken = Math.max(1, Math.floor((left * part) / WHOLE));
    if (left === 0) return [];
    return [isAmount ? { line: index, amount: taken } : { line: index, quantity: taken }];
  }
}
