import type { Entry } from '../../functions/billing/accounting/entry.ts';
import { fecLines, fileNameOf, LINE_END, type Period } from '../../functions/billing/accounting/fec.ts';
import { Accounting } from '../../functions/billing/seller/accounting.ts';
import { dayOf } from '../../functions/billing/vat/overdue.ts';
import { SIREN } from '../support/parties.ts';
import { type FecLine, readFec } from './read-fec.ts';

export const KEEPER = { siren: SIREN, accounting: Accounting.parse({}) };
export const YEAR: Period = { from: '2026-01-01', to: '2026-12-31' };

export const inParis = (instant: string): string => dayOf(Date.parse(instant), 'Europe/Paris');

/** The file of a period, read back by the judge. */
export function booksFile(entries: readonly Entry[], period = YEAR): FecLine[] {
  const text = [...fecLines(entries, period, KEEPER, inParis)].map((line) => line + LINE_END).join('');
  return readFec(fileNameOf(KEEPER, period), Buffer.from(text));
}
