import { Euros } from '@facturation/platform/schemas';
import { z } from 'zod';
import { MAX_MONTHS, monthsBetween } from './months.ts';

const Month = z
  .string()
  .regex(/^20\d\d-(?:0[1-9]|1[0-2])$/, 'A month is written as 2026-11, of 2000 to 2099.')
  .meta({ description: 'A month', examples: ['2026-11'] });

/** Twelve months where one of both is missing; until this one, in the seller's time zone, where both are. */
export const SummaryQuery = z
  .strictObject({
    from: Month.optional().describe('The first month; when missing, the last is the twelfth'),
    to: Month.optional().describe('The last month; when missing, the twelfth, or this one without a first'),
  })
  .refine(({ from, to }) => !(from && to) || from <= to, {
    path: ['to'],
    message: 'The last month lies before the first.',
  })
  .refine(({ from, to }) => !(from && to) || monthsBetween(from, to).length <= MAX_MONTHS, {
    path: ['from'],
    message: `At most ${MAX_MONTHS} months are answered.`,
  });

const Billed = z
  .object({
    count: z.int().min(0).describe('How many'),
    net: Euros.describe('Without VAT'),
    vat: Euros.describe('VAT'),
    gross: Euros.describe('With VAT'),
  })
  .meta({ id: 'BilledInMonth', description: 'What was issued in a month' });

const nothing = { count: 0, net: 0, vat: 0, gross: 0 };

export const BillSummary = z
  .object({
    owed: Euros.describe('What customers owe for all final bills; what is owed to them is not taken off'),
    overdue: Euros.describe("What of it was due before today, in the seller's time zone"),
    months: z
      .array(z.object({ month: Month, invoices: Billed, creditNotes: Billed }))
      .describe('Each month that was asked for, by the day of issue'),
  })
  .meta({
    id: 'BillSummary',
    examples: [
      {
        owed: 2400,
        overdue: 0,
        months: [
          {
            month: '2026-11',
            invoices: { count: 1, net: 2000, vat: 400, gross: 2400 },
            creditNotes: nothing,
          },
        ],
      },
    ],
  });
