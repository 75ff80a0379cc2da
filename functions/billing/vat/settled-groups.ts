import { type FinalInvoice, type InvoiceState, openOf } from './invoice-state.ts';
import { shareOut } from './largest-remainder.ts';
import { sum } from './rounding.ts';
import type { Cents } from './units.ts';

/**
 * The state with settled amounts moved between groups so that none is overpaid while another is owed: a credit note may
 * take back a group that was paid in part. Their sum stays. Where it is more than all groups owe together, each has at
 * least what it owes; where it is below 0 (refunded, and the payment reversed), none is above 0.
 */
export function levelled(invoice: FinalInvoice, state: InvoiceState): InvoiceState {
  const open = openOf(invoice, state);
  const settled = level(
    state.groups.map((group) => group.settled),
    open,
  );
  const groups = state.groups.map((group, index) => ({ ...group, settled: settled[index] ?? 0 }));
  return { ...state, groups };
}

function level(settled: readonly Cents[], open: readonly Cents[]): Cents[] {
  const total = sum(settled);
  const range = rangeFor(total, sum(open));
  const groups = open.map((owed, index) => {
    const { least, most } = range(owed);
    const cents = Math.min(Math.max(settled[index] ?? 0, least), most);
    return { cents, up: most - cents, down: cents - least };
  });
  const missing = total - sum(groups.map(({ cents }) => cents));
  const moved = shareOut(
    Math.abs(missing),
    groups.map(({ up, down }) => (missing > 0 ? up : down)),
  );
  return groups.map(({ cents }, index) => cents + Math.sign(missing) * (moved[index] ?? 0));
}

/** What a group may have settled, by what it owes, when all together have `total`. */
function rangeFor(total: Cents, allOpen: Cents): (open: Cents) => { least: Cents; most: Cents } {
  if (total < 0) return () => ({ least: Number.NEGATIVE_INFINITY, most: 0 });
  if (total > allOpen) return (open) => ({ least: open, most: Number.POSITIVE_INFINITY });
  return (open) => ({ least: 0, most: open });
}
