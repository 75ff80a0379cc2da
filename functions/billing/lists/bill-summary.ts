import { eurosOf } from '@facturation/platform/schemas';
import { type Billed, owedByDay, type Sums } from '../finalizing/summary.ts';
import { monthAfter, monthsBetween } from './months.ts';

/** Months that are answered where nobody says how many. */
const USUAL_MONTHS = 12;

/**
 * The sums over all final bills as they are answered, in euros.
 * @param sums of each month, in cents
 * @param today in the seller's zone, `2026-11-29`
 * @param asked first and last month: twelve where one of them is missing, until this one where both are
 */
export function summaryOf(
  sums: ReadonlyMap<string, Sums>,
  today: string,
  asked: { from?: string | undefined; to?: string | undefined },
) {
  const to = asked.to ?? (asked.from ? monthAfter(asked.from, USUAL_MONTHS - 1) : today.slice(0, 7));
  const from = asked.from ?? monthAfter(to, 1 - USUAL_MONTHS);
  const owed = owedByDay(sums);
  return {
    owed: eurosOf(total(owed)),
    overdue: eurosOf(total(owed.filter(([day]) => day < today))),
    months: monthsBetween(from, to).map((month) => ({
      month,
      invoices: billed(sums.get(month) ?? {}, 'invoice'),
      creditNotes: billed(sums.get(month) ?? {}, 'creditNote'),
    })),
  };
}

const total = (owed: readonly [day: string, cents: number][]): number =>
  owed.reduce((sum, [, cents]) => sum + cents, 0);

const billed = (sums: Sums, kind: Billed['kind']) => ({
  count: sums[`${kind}Count`] ?? 0,
  net: eurosOf(sums[`${kind}Net`] ?? 0),
  vat: eurosOf(sums[`${kind}Vat`] ?? 0),
  gross: eurosOf(sums[`${kind}Gross`] ?? 0),
});
