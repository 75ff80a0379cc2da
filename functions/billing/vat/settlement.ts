import { remainingLines } from './credit-line.ts';
import { creditedGross, type FinalInvoice, type InvoiceState } from './invoice-state.ts';
import type { Cents } from './units.ts';

export type Settlement = 'open' | 'partlyPaid' | 'paid' | 'credited' | 'toRefund';

/** `due` is gross − prepaid − paid + refunded − writtenOff − credited; below 0 it is owed to the customer. */
export interface SettlementFigures {
  paid: Cents;
  refunded: Cents;
  writtenOff: Cents;
  /** Gross of all credit notes. */
  credited: Cents;
  due: Cents;
  settlement: Settlement;
}

/** Where an invoice stands. One of 0.00 is paid at its issue, and credited once all its lines are. */
export function settlementOf(invoice: FinalInvoice, state: InvoiceState): SettlementFigures {
  const { paid, refunded, writtenOff } = state;
  const credited = creditedGross(state);
  const settled = invoice.totals.prepaid + paid - refunded + writtenOff;
  const { gross } = invoice.totals;
  const due = gross - credited - settled;
  const settlement = nameOf(
    { gross, credited, settled, due },
    () => remainingLines(invoice, state).length > 0,
  );
  return { paid, refunded, writtenOff, credited, due, settlement };
}

/**
 * What figures of an invoice are called. `settled`: prepaid, paid and written off, less refunded. `hasRemaining`: whether
 * any of its lines is left to be credited, which is asked of one of 0.00 alone.
 */
export function nameOf(
  { gross, credited, settled, due }: Record<'gross' | 'credited' | 'settled' | 'due', Cents>,
  hasRemaining: () => boolean,
): Settlement {
  if (due < 0) return 'toRefund';
  if (due > 0) return settled > 0 ? 'partlyPaid' : 'open';
  if (credited < gross) return 'paid';
  return gross === 0 && hasRemaining() ? 'paid' : 'credited';
}
