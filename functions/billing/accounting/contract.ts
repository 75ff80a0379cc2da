import type { Route } from '@facturation/platform/contract';
import { Day } from '@facturation/platform/schemas';
import { z } from 'zod';
import type { Period } from './fec.ts';

const query = z.strictObject({
  year: z
    .string()
    .regex(/^20\d\d$/, 'A year is written as 2026, of 2000 to 2099.')
    .optional()
    .describe('A year that ends on 31 December; this one when nothing is said'),
  from: Day.optional().describe('The first day of another financial year'),
  to: Day.optional().describe('The day on which it closes'),
});

/** A calendar year, this one where nothing is said, or the first and last day of any other. */
export const BooksQuery = query
  .refine(({ year, from, to }) => year === undefined || (from === undefined && to === undefined), {
    path: ['year'],
    message: 'A year needs no first and no last day.',
  })
  .refine(({ from, to }) => (from === undefined) === (to === undefined), {
    path: ['to'],
    message: 'A financial year has a first and a last day.',
  })
  .refine(({ from, to }) => !(from && to) || from <= to, {
    path: ['to'],
    message: 'The last day lies before the first.',
  });

/** What the query asks for. @param today in the seller's time zone, `2026-11-29` */
export function periodOf({ year, from, to }: z.output<typeof BooksQuery>, today: string): Period {
  if (from !== undefined && to !== undefined) return { from, to };
  const asked = year ?? today.slice(0, 4);
  return { from: `${asked}-01-01`, to: `${asked}-12-31` };
}

export const accountingRoutes = {
  exportFec: {
    method: 'GET',
    path: '/exports/fec',
    scopes: ['exports:read'],
    summary: 'Bills and payments of a year as entries of the books',
    description:
      'The 18 columns of the FEC (article A47 A-1 of the LPF), by tabs: invoices, credit notes, payments, refunds and write-offs, numbered in the order in which they were validated. Every entry comes to 0. More than one answer can hold is refused and never cut: then run `npm run fec`.',
    query: BooksQuery,
    errors: ['not-found', 'limit-reached'],
    answers: {
      200: {
        description: 'The file, named by the SIREN and the last day',
        contentType: 'text/tab-separated-values; charset=utf-8',
        schema: z.string(),
      },
    },
  },
} as const satisfies Record<string, Route>;
