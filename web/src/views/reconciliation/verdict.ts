import type { Schemas } from '@facturation/api-client';

type Day = Schemas['ReconciledDay'];
type Side = Schemas['ReconciledSide'];

/**
 * What is to be said of a day: `differs` some bill is wrong somewhere; `travelling` some have not arrived everywhere yet;
 * `nothing` no bill became final, and no facture says otherwise; `agrees` all the rest.
 */
export type Verdict = 'differs' | 'travelling' | 'nothing' | 'agrees';

export function verdictOf({ bills, factures, windows, waiting, faults }: Day): Verdict {
  if (faults.length > 0) return 'differs';
  if (waiting.count > 0) return 'travelling';
  return bills.count + factures.count + windows.count === 0 ? 'nothing' : 'agrees';
}

/** How a place holds against the bills. Sums in euros. */
export interface Held {
  /** `explained`: it differs by bills that came late, are on their way or can be compared no more. */
  state: 'equal' | 'explained' | 'wrong';
  /** What it has more than the bills; less, below 0. */
  count: number;
  sum: number;
}

const CENTS = 100;

export function heldAgainst(bills: Side, place: Side, { faults }: Pick<Day, 'faults'>): Held {
  const count = place.count - bills.count;
  // Sums of doubles: to the cent.
  const sum = (Math.round(place.sum * CENTS) - Math.round(bills.sum * CENTS)) / CENTS;
  if (count === 0 && sum === 0) return { state: 'equal', count, sum };
  return { state: faults.length > 0 ? 'wrong' : 'explained', count, sum };
}
