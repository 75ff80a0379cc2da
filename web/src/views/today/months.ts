import type { Schemas } from '@facturation/api-client';

type MonthOfSummary = Schemas['BillSummary']['months'][number];

/** A month of bills, credit notes taken off. Amounts in euros; they may be below 0. */
export interface Month {
  /** `2026-11` */
  month: string;
  net: number;
  vat: number;
  gross: number;
  /** How many bills and how many credit notes. */
  invoices: number;
  creditNotes: number;
}

const inCents = (euros: number): number => Math.round(euros * 100);
const difference = (one: number, other: number): number => (inCents(one) - inCents(other)) / 100;

/** What was billed in each month. */
export const billedIn = (months: readonly MonthOfSummary[]): Month[] =>
  months.map(({ month, invoices, creditNotes }) => ({
    month,
    net: difference(invoices.net, creditNotes.net),
    vat: difference(invoices.vat, creditNotes.vat),
    gross: difference(invoices.gross, creditNotes.gross),
    invoices: invoices.count,
    creditNotes: creditNotes.count,
  }));

/**
 * How much more was billed than before, in whole percent; below 0: less.
 * @returns undefined where nothing was billed before: no percentage says that
 */
export const growth = (now: number, before: number): number | undefined =>
  before > 0 ? Math.round(((now - before) / before) * 100) : undefined;

/** A bar of the chart, in hundredths of its height. */
export interface Bar {
  /** From the top. */
  top: number;
  height: number;
}

/** The bars of some amounts, and where nothing is: those below 0 hang from it. */
export function barsOf(amounts: readonly number[]): { bars: Bar[]; zero: number } {
  const highest = Math.max(0, ...amounts);
  const lowest = Math.min(0, ...amounts);
  const range = highest - lowest || 1;
  const heightOf = (amount: number) => (amount / range) * 100;
  return {
    bars: amounts.map((amount) => ({
      top: heightOf(highest - Math.max(amount, 0)),
      height: heightOf(Math.abs(amount)),
    })),
    zero: lowest < 0 ? heightOf(highest) : 100,
  };
}
