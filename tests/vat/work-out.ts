import { ArithmeticError } from '../../functions/billing/vat/arithmetic-error.ts';
import {
  type BillFigures,
  billFigures,
  grossOf,
  type VatGroup,
} from '../../functions/billing/vat/bill-figures.ts';
import { type AskedLine, remainingLines } from '../../functions/billing/vat/credit-line.ts';
import { creditNoteFigures } from '../../functions/billing/vat/credit-note.ts';
import {
  type FinalInvoice,
  type InvoiceState,
  stateAtIssue,
} from '../../functions/billing/vat/invoice-state.ts';
import { type Payment, reverse, type SharedPayment, settle } from '../../functions/billing/vat/payments.ts';
import { settlementOf } from '../../functions/billing/vat/settlement.ts';
import { finalInvoice } from './any-invoice.ts';
import { type Rows, scaled, type WorkedExample, written } from './worked-examples.ts';

const NAMES: Record<string, Payment['kind']> = { pay: 'payment', refund: 'refund', 'write off': 'writeOff' };

/** What the code makes of an example, as the rows of its tables. */
export function workOut({ lines, discounts, steps }: WorkedExample): WorkedExample['right'] {
  const figures = billFigures(lines, discounts);
  const invoice = finalInvoice({ lines, discounts }, steps[0] === 'paid at issue');
  const running = { invoice, state: stateAtIssue(invoice), payments: new Map<number, SharedPayment>() };
  return {
    nets: figures.lines.map(({ net }) => written(net)),
    discounts: discountRows(figures),
    groups: groupRows(figures),
    steps: steps.map((step, index) => {
      const cells = attempt(running, step, index + 1);
      const { due, settlement } = settlementOf(invoice, running.state);
      return [...cells, written(due), settlement];
    }),
  };
}

const nameOf = ({ category, rate }: VatGroup): string => `${category} ${rate / 100}`;

const named = (groups: readonly VatGroup[], text: (group: VatGroup, index: number) => string): string =>
  groups.map((group, index) => `${nameOf(group)}: ${text(group, index)}`).join(', ');

const discountRows = ({ discounts, totals }: BillFigures): Rows =>
  discounts.map(({ amount, shares }) => [
    written(amount),
    named(totals.vat, (_group, index) => written(shares[index] ?? Number.NaN)),
  ]);

function groupRows({ totals }: BillFigures): Rows {
  const { lines, discounts, net, vatTotal, gross } = totals;
  const groups = totals.vat.map((group) => [
    nameOf(group),
    ...[group.lines, group.discount, group.base, group.amount, grossOf(group)].map(written),
  ]);
  return [...groups, ['Total', ...[lines, discounts, net, vatTotal, gross].map(written)]];
}

interface Running {
  invoice: FinalInvoice;
  state: InvoiceState;
  /** By the number of their step. */
  payments: Map<number, SharedPayment>;
}

/** Lines, VAT groups and gross of a step; what is refused changes nothing. */
function attempt(running: Running, step: string, number: number): string[] {
  try {
    return take(running, step, number);
  } catch (error) {
    if (!(error instanceof ArithmeticError)) throw error;
    return [`refused: ${error.fault}`, '–', '–'];
  }
}

function take(running: Running, step: string, number: number): string[] {
  const { invoice, state, payments } = running;
  if (step === 'issue' || step === 'paid at issue') return ['–', '–', written(invoice.totals.gross)];
  const credit = /^credit (.+)$/.exec(step)?.[1];
  if (credit) return takeCredit(running, credit);
  const takenBack = payments.get(Number(/^take back step (\d+)$/.exec(step)?.[1]));
  if (takenBack) {
    running.state = reverse(invoice, state, takenBack);
    return ['–', '–', '–'];
  }
  const [, verb = '', amount = ''] = /^(pay|refund|write off) (.+)$/.exec(step) ?? [];
  const kind = NAMES[verb];
  if (!kind) throw new Error(`What is "${step}"?`);
  const payment = { kind, amount: scaled(amount, 2) };
  const { shares, state: after } = settle(invoice, state, payment);
  payments.set(number, { ...payment, shares });
  running.state = after;
  const parts = named(invoice.totals.vat, (_group, index) => written(shares[index] ?? Number.NaN));
  return ['–', parts, written(payment.amount)];
}

function takeCredit(running: Running, credit: string): string[] {
  const { invoice, state } = running;
  const asked =
    credit === 'all that remains' ? remainingLines(invoice, state) : credit.split(', ').map(askedOf);
  const { lines, totals, state: after } = creditNoteFigures(invoice, state, asked);
  running.state = after;
  const nets = lines.map(({ net }) => written(net)).join(', ');
  return [
    nets,
    named(totals.vat, ({ base, amount }) => `${written(base)} + ${written(amount)}`),
    written(totals.gross),
  ];
}

/** "1.5 of line 2" or "10.00 € of line 2". */
function askedOf(text: string): AskedLine {
  const [, number = '', euro, line] = /^([\d.]+)( €)? of line (\d+)$/.exec(text) ?? [];
  const index = Number(line) - 1;
  return euro ? { line: index, amount: scaled(number, 2) } : { line: index, quantity: scaled(number, 4) };
}
