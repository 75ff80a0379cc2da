import type { Schemas } from '@facturation/api-client';

export type Bill = Pick<Schemas['Bill'], 'kind' | 'overdue'> & { totals?: { due: number } };

/** What a customer has to pay, in euros. */
export interface Owed {
  due: number;
  overdue: number;
  bills: number;
  /** Whether there are more bills than were read. */
  isMore: boolean;
}

/** Sums of doubles may be some billionths off. */
const toCents = (euros: number): number => Math.round(euros * 100) / 100;
const sumOf = (bills: readonly Bill[]): number =>
  toCents(bills.reduce((sum, { totals }) => sum + (totals?.due ?? 0), 0));

/** The sums of bills that are not paid, or not in full. */
export const owedOf = (bills: readonly Bill[], isMore: boolean): Owed => ({
  due: sumOf(bills),
  overdue: sumOf(bills.filter(({ overdue }) => overdue)),
  bills: bills.length,
  isMore,
});
