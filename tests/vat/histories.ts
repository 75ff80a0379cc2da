import fc from 'fast-check';
import { remainingLines } from '../../functions/billing/vat/credit-line.ts';
import { settlementOf } from '../../functions/billing/vat/settlement.ts';
import { WHOLE } from '../../functions/billing/vat/units.ts';
import { anyBill, finalInvoice } from './any-invoice.ts';
import { anySteps, History } from './history.ts';
import { referenceCredited } from './reference.ts';

/** What was judged, in numbers. */
export interface Judged {
  invoices: number;
  creditNotes: number;
  payments: number;
}

/**
 * Random invoices with all that may become of them: credited by quantity and by amount, paid, refunded, written off,
 * reversed, and at last credited whole and settled.
 * @throws naming the seed, the smallest invoice that is wrong, and what is wrong with it.
 */
export function judgeHistories(invoices: number, seed: number): Judged {
  const judged = { invoices: 0, creditNotes: 0, payments: 0 };
  const property = fc.property(anyBill, fc.boolean(), anySteps, (bill, isPrepaid, steps) => {
    const history = new History(finalInvoice(bill, isPrepaid));
    for (const step of steps) history.take(step);
    endOf(history);
    judged.invoices += 1;
    judged.creditNotes += history.creditNotes;
    judged.payments += history.payments.length;
    if (history.faults.length > 0) throw new Error(history.faults.join('\n'));
  });
  fc.assert(property, { numRuns: invoices, seed });
  return judged;
}

/** Credits all that remains, refunds what was paid (or is paid what was refunded too much), and looks what is left. */
function endOf(history: History): void {
  const { invoice, faults } = history;
  history.credit(remainingLines(invoice, history.state));
  const credited = referenceCredited(invoice, history.asked);
  const left = [
    ...invoice.lines.map(({ net }, index) => net - (credited.nets[index] ?? 0)),
    ...invoice.totals.vat.flatMap((group, index) => {
      const taken = credited.groups[index];
      return (['lines', 'discount', 'base', 'amount'] as const).map((of) => group[of] - (taken?.[of] ?? 0));
    }),
  ];
  if (left.some((cents) => cents !== 0)) faults.push(`left of lines and groups: ${left}`);
  history.pay('refund', WHOLE);
  history.pay('payment', WHOLE);
  const figures = settlementOf(invoice, history.state);
  const isSettled = history.state.groups.every(({ settled }) => settled === 0);
  const isWhole = figures.credited === invoice.totals.gross;
  if (!isWhole || figures.due !== 0 || figures.settlement !== 'credited' || !isSettled)
    faults.push(`at the end ${JSON.stringify(figures)} ${JSON.stringify(history.state.groups)}`);
}
