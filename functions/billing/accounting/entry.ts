import { euros } from '../documents/decimals.ts';
import type { Accounting } from '../seller/accounting.ts';
import { sum } from '../vat/rounding.ts';
import type { Cents } from '../vat/units.ts';

/** The journals that bills and payments are entered in, with their names in the books. */
export const JOURNALS = {
  VE: 'Ventes',
  BQ: 'Banque',
  CA: 'Caisse',
  OD: 'Opérations diverses',
} as const;

export type Account = keyof Accounting;

/** One line of an entry: what an account is debited with; below 0 it is credited. */
export interface EntryLine {
  account: Account;
  amount: Cents;
  /** What the line says besides its entry. */
  note?: string | undefined;
}

/** What an entry says besides its lines. Days are `2026-11-29`. */
export interface EntryHead {
  journal: keyof typeof JOURNALS;
  date: string;
  /** The document that proves it. */
  piece: { number: string; date: string };
  text: string;
}

/** An entry of the books. Its lines come to 0, and none of them is 0. */
export interface Entry extends EntryHead {
  /** The customer whom account `customers` is kept for. */
  customer: { id: string; name: string };
  /** RFC 3339, in UTC: since then it has not changed. */
  validatedAt: string;
  lines: readonly EntryLine[];
  /** Its line of account `customers` belongs to a set that comes to 0 since that day. */
  lettering?: { code: string; date: string } | undefined;
}

/** The lines that say something. @throws {Error} where they do not come to 0: a fault of this program */
export function balanced(lines: readonly EntryLine[], { piece }: EntryHead): EntryLine[] {
  const rest = sum(lines.map(({ amount }) => amount));
  if (rest !== 0) throw new Error(`An entry of ${piece.number} is off by ${euros(rest)} €.`);
  return lines.filter(({ amount }) => amount !== 0);
}
