import { grossOf } from '../../functions/billing/vat/bill-figures.ts';
import type { AskedLine, CreditNoteLine } from '../../functions/billing/vat/credit-line.ts';
import type { CreditNoteFigures } from '../../functions/billing/vat/credit-note.ts';
import { type FinalInvoice, type InvoiceState, openOf } from '../../functions/billing/vat/invoice-state.ts';
import type { Payment, SharedPayment } from '../../functions/billing/vat/payments.ts';
import { sum } from '../../functions/billing/vat/rounding.ts';
import { settlementOf } from '../../functions/billing/vat/settlement.ts';
import type { Cents } from '../../functions/billing/vat/units.ts';
import { rational } from './rational.ts';
import { type ReferenceGroup, referenceCredited, referenceShares, wholeOf } from './reference.ts';

/** What is wrong, one sentence each; nothing where nothing is. */
type Faults = string[];

const unless = (isRight: boolean, fault: () => string): Faults => (isRight ? [] : [fault()]);
const same = (what: string, actual: unknown, expected: unknown): Faults =>
  unless(JSON.stringify(actual) === JSON.stringify(expected), () => {
    return `${what}: ${JSON.stringify(actual)} instead of ${JSON.stringify(expected)}`;
  });

/** JSON writes −0 as 0, and no database keeps it. */
const noMinusZero = (what: string, numbers: readonly unknown[]): Faults =>
  unless(!numbers.some((one) => Object.is(one, -0)), () => `${what} has −0: ${numbers}`);

/** A credit note against the reference, which knows all that was asked `before` and is asked `now`. */
export function faultsOfCredit(
  invoice: FinalInvoice,
  before: readonly AskedLine[],
  now: readonly AskedLine[],
  { lines, totals }: CreditNoteFigures,
): Faults {
  const [was, is] = [referenceCredited(invoice, before), referenceCredited(invoice, [...before, ...now])];
  const parts = is.groups
    .map((group, index) => partOf(group, was.groups[index]))
    .filter((_part, index) => lines.some(({ line }) => groupIndex(invoice, line) === index));
  return [
    ...lines.flatMap((line) => faultsOfLine(invoice, before, line)),
    ...lines.flatMap(({ line, net }) =>
      same('net of a line', net, (is.nets[line] ?? 0) - (was.nets[line] ?? 0)),
    ),
    ...same('groups', totals.vat.map(figuresOf), parts.map(figuresOf)),
    ...totals.vat.flatMap((group) => faultsOfGroup(group)),
    ...noMinusZero('credit note', [totals, ...totals.vat, ...lines].flatMap(Object.values)),
    ...same('sum of the lines', totals.lines, sum(lines.map(({ net }) => net))),
    ...same('net', totals.net, totals.lines - totals.discounts),
    ...same('gross', totals.gross, sum(totals.vat.map(grossOf))),
  ];
}

const groupIndex = ({ lines, totals }: FinalInvoice, line: number): number =>
  totals.vat.findIndex(
    ({ category, rate }) => category === lines[line]?.vat.category && rate === lines[line]?.vat.rate,
  );

const figuresOf = ({ category, rate, lines, discount, base, amount }: ReferenceGroup) => [
  ...[category, rate, lines, discount, base, amount],
];

const partOf = (is: ReferenceGroup, was?: ReferenceGroup): ReferenceGroup => ({
  ...is,
  lines: is.lines - (was?.lines ?? 0),
  discount: is.discount - (was?.discount ?? 0),
  base: is.base - (was?.base ?? 0),
  amount: is.amount - (was?.amount ?? 0),
});

/** A line of a credit note is not negative, and at most a cent off its own formulas. */
function faultsOfLine(invoice: FinalInvoice, before: readonly AskedLine[], part: CreditNoteLine): Faults {
  const { line, quantity, amount, discount, net } = part;
  const original = invoice.lines[line];
  if (quantity === undefined || !original) return same('credit by amount', [amount, discount], [net, 0]);
  const whole = wholeOf(
    original,
    before.filter((one) => one.line === line),
  );
  const formula = rational(whole.net).times(rational(quantity, whole.quantity)).rounded().toNumber();
  return [
    ...unless(net >= 0 && discount >= 0, () => `negative line ${JSON.stringify(part)}`),
    ...unless(Math.abs(net - formula) <= 1, () => `net ${net} is more than a cent off ${formula}`),
    ...unless(Math.abs(amount - discount - net) <= 1, () => `figures of line ${JSON.stringify(part)}`),
  ];
}

function faultsOfGroup(group: ReferenceGroup): Faults {
  const { lines, discount, base, amount, rate } = group;
  const formula = rational(base * rate, 10_000)
    .rounded()
    .toNumber();
  return [
    ...unless(Math.min(lines, discount, base, amount) >= 0, () => `negative group ${JSON.stringify(group)}`),
    ...unless(Math.abs(amount - formula) <= 1, () => `VAT ${amount} is more than a cent off ${formula}`),
  ];
}

const unpaidOf = (invoice: FinalInvoice, state: InvoiceState): Cents[] =>
  openOf(invoice, state).map((open, index) => open - (state.groups[index]?.settled ?? 0));

/** A payment against the reference; `state` is the one before it. */
export function faultsOfPayment(
  invoice: FinalInvoice,
  state: InvoiceState,
  { kind, amount }: Payment,
  shares: readonly Cents[],
): Faults {
  const owed = unpaidOf(invoice, state).map((cents) => (kind === 'refund' ? 0 - cents : cents));
  return [
    ...same(`shares of a ${kind}`, shares, referenceShares(amount, owed)),
    ...same(`sum of a ${kind}`, sum(shares), amount),
    ...unless(
      shares.every((share, index) => share >= 0 && share <= (owed[index] ?? 0)),
      () => {
        return `shares ${shares} of ${owed}`;
      },
    ),
  ];
}

/** The state against all that was asked and paid: nothing is credited beyond the invoice, no group overpaid beside another. */
export function faultsOfState(
  invoice: FinalInvoice,
  asked: readonly AskedLine[],
  payments: readonly SharedPayment[],
  state: InvoiceState,
): Faults {
  const { totals } = invoice;
  const credited = sum(referenceCredited(invoice, asked).groups.map(grossOf));
  const of = (kind: Payment['kind']) =>
    sum(payments.filter((one) => one.kind === kind).map(({ amount }) => amount));
  const settled = totals.prepaid + of('payment') - of('refund') + of('writeOff');
  const figures = settlementOf(invoice, state);
  const [open, unpaid] = [openOf(invoice, state), unpaidOf(invoice, state)];
  return [
    ...noMinusZero('state', [figures, state, ...state.groups, ...state.lines].flatMap(Object.values)),
    ...same('credited', figures.credited, credited),
    ...same('due', figures.due, totals.gross - credited - settled),
    ...same('sum of what is unpaid', sum(unpaid), figures.due),
    ...unless(
      open.every((cents) => cents >= 0),
      () => `more is credited than billed: ${open}`,
    ),
    ...unless(isLevel(open, unpaid, figures.due), () => `unpaid ${unpaid} of ${open}, due ${figures.due}`),
  ];
}

/** No group is overpaid while another is owed, and none owes more than it has open while another has less. */
function isLevel(open: readonly Cents[], unpaid: readonly Cents[], due: Cents): boolean {
  if (due < 0) return unpaid.every((cents) => cents <= 0);
  if (due > sum(open)) return unpaid.every((cents, index) => cents >= (open[index] ?? 0));
  return unpaid.every((cents, index) => cents >= 0 && cents <= (open[index] ?? 0));
}
