import { z } from 'zod';
import { changeOf } from '../merge-patch.ts';

/** When a bill is due, counted from its date. */
export interface PaymentTerms {
  days: number;
  /** Whether the month ends before the days are counted, or after. */
  endOfMonth?: 'before' | 'after' | undefined;
  /** Of the first month whose such day is not before what days and end of month give. */
  dayOfMonth?: number | undefined;
}

/** Whom a bill is for. */
export const CUSTOMER_KINDS = ['business', 'consumer', 'public'] as const;
export type CustomerKind = (typeof CUSTOMER_KINDS)[number];

/** Code de commerce, L441-10: counted from the date of the bill. */
const BUSINESS_DAYS = 60;
const BUSINESS_DAYS_END_OF_MONTH = 45;
/** Code de la commande publique, R2192-10: for the State, its local authorities and most other public bodies. */
const PUBLIC_DAYS = 30;
/** A day of the month may be 30 days away. */
const DAY_OF_MONTH_WAIT_DAYS = 30;

function longestDays({ endOfMonth, dayOfMonth }: PaymentTerms, kind: CustomerKind): number {
  if (kind === 'consumer') return Number.POSITIVE_INFINITY;
  if (kind === 'public') return endOfMonth || dayOfMonth ? PUBLIC_DAYS - DAY_OF_MONTH_WAIT_DAYS : PUBLIC_DAYS;
  if (dayOfMonth) return BUSINESS_DAYS - DAY_OF_MONTH_WAIT_DAYS;
  return endOfMonth ? BUSINESS_DAYS_END_OF_MONTH : BUSINESS_DAYS;
}

const WHOM = { business: 'A business', public: 'A public body', consumer: 'A consumer' };

/** What the law has against terms for a kind of customers. */
export function termsFault(terms: PaymentTerms, kind: CustomerKind): string | undefined {
  const longest = longestDays(terms, kind);
  if (terms.days <= longest) return undefined;
  const way = terms.dayOfMonth
    ? ' with a day of the month'
    : terms.endOfMonth
      ? ' with the end of a month'
      : '';
  return `${WHOM[kind]} pays within ${longest} days${way}, not ${terms.days}.`;
}

const shape = {
  days: z.int().min(0).max(365).describe('Days from the date of the bill'),
  endOfMonth: z
    .enum(['before', 'after'])
    .optional()
    .describe(
      'before: from the end of the month of the bill; after: to the end of the month in which they end',
    ),
  dayOfMonth: z
    .int()
    .min(1)
    .max(31)
    .optional()
    .describe('Then up to this day of a month, or its last one where the month is shorter'),
};

/** When bills are due (BT-9, BT-20). */
export const Terms = z.strictObject(shape).meta({
  description: 'When bills are due',
  examples: [{ days: 45, endOfMonth: 'after' }],
});

/** Terms, as a part of them is sent to be changed. */
export const TermsChange = z.strictObject(changeOf(shape));
