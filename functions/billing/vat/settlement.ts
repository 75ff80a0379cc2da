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
  const due = invoice.totals.gross - credited - settled;
  return { paid, refunded, writtenOff, credited, due, settlement: nameOf(invoice, state, due, settled) };
}

function nameOf(invoice: FinalInvoice, state: InvoiceState, due: Cents, settled: Cents): Settlement {
  if (due < 0) return 'toRefund';
  if (due > 0) return settled > 0 ? 'partlyPaid' : 'open';
  if (creditedGross(state) < invoice.totals.gross) return 'paid';
  const isWithoutAmount = invoice.totals.gross === 0;
  return isWithoutAmount && remainingLines(invoice, state).length > 0 ? 'paid' : 'credited';
}
