import type { Route } from '@facturation/platform/contract';
import { Day, SignedEuros, time } from '@facturation/platform/schemas';
import { z } from 'zod';
import { FAULT_KINDS, MAX_IDS } from './findings.ts';

/** Days of one answer, at most. */
export const MAX_DAYS = 31;
const DAY_MS = 86_400_000;

export const ReconciliationQuery = z
  .strictObject({
    from: Day.optional().describe('The first day; the last one when missing'),
    to: Day.optional().describe('The last day; when missing, the first one, or today without a first'),
  })
  .refine(({ from, to }) => !(from && to) || from <= to, {
    path: ['to'],
    message: 'The last day lies before the first.',
  })
  .refine(({ from, to }) => !(from && to) || (Date.parse(to) - Date.parse(from)) / DAY_MS < MAX_DAYS, {
    path: ['from'],
    message: `At most ${MAX_DAYS} days are answered.`,
  });

const count = z.int().min(0);
const Ids = z
  .array(z.string())
  .max(MAX_IDS)
  .describe(`The first ${MAX_IDS} of the ids, in their order; the count is of all`);

const Side = z
  .object({
    count: z.int().describe('How many'),
    sum: SignedEuros.describe('Their sum with VAT in euros; credit notes are below 0'),
  })
  .meta({ id: 'ReconciledSide' });

const Named = z.object({ count: count.describe('How many'), ids: Ids }).meta({ id: 'NamedBills' });

const Fault = z
  .object({
    kind: z.enum(FAULT_KINDS).describe('What is wrong'),
    count: count.describe('How many bills'),
    ids: Ids,
  })
  .meta({
    id: 'ReconciliationFault',
    description: [
      'factureMissing: the database has no facture of the bill',
      'windowMissing: no window has counted it, nor is it late',
      'otherAmount, otherTime, otherCustomer: its facture says another than the bill',
      'countedTwice: it was sent with two times, and counted for both',
      'conflict: a record with another content came under its id, and was not counted',
      'unknownBill: a facture tells of a bill that did not become final then',
      'windowDiffers: windows of its customer hold more or less than all factures account for',
      'topicMissing: the topic has no record of it, which npm run reconcile alone looks for',
    ].join('; '),
  });

const Difference = z
  .object({
    ids: count.describe('Bills with any fault'),
    sum: SignedEuros.describe('How much they are off in euros, each taken without its sign'),
  })
  .meta({ id: 'ReconciliationDifference' });

const ReconciledDay = z
  .object({
    day: Day,
    start: time('When the day began in the time zone of windows'),
    end: time('When it ended'),
    bills: Side.describe('Bills and credit notes that became final on the day'),
    factures: Side.describe('Factures of these bills in the FACTURATION database'),
    windows: Side.describe('What windows hold of these bills, without what is foreign'),
    late: Named.describe('Bills that came after their window had closed: counted as late, and not lost'),
    lateRepeats: Named.describe(
      'Sendings that came late of bills that had come before: one bill each, and no difference',
    ),
    waiting: Named.describe('Bills of the last 5 minutes that have not arrived everywhere yet'),
    unverifiable: Named.describe(
      'Bills whose windows of 5 s are kept no longer: they are not compared with windows',
    ),
    foreign: Side.extend({ ids: Ids }).describe(
      'Other factures in the same windows of the same customers, which were taken off',
    ),
    faults: z.array(Fault).describe('By kind'),
    difference: Difference,
  })
  .meta({ id: 'ReconciledDay' });

const none = { count: 0, ids: [] };
const one = { count: 1, sum: 2400 };
const noDifference = { ids: 0, sum: 0 };

export const Reconciliation = z
  .object({
    timeZone: z.string().describe('The time zone of the days'),
    days: z.array(ReconciledDay).describe('Each day that was asked for, the first one first'),
    difference: Difference.describe('Of all days together; 0 where bills, factures and windows say the same'),
  })
  .meta({
    id: 'Reconciliation',
    examples: [
      {
        timeZone: 'Europe/Paris',
        days: [
          {
            day: '2026-11-29',
            start: '2026-11-28T23:00:00.000Z',
            end: '2026-11-29T23:00:00.000Z',
            bills: one,
            factures: one,
            windows: one,
            late: none,
            lateRepeats: none,
            waiting: none,
            unverifiable: none,
            foreign: { count: 1, sum: 12.5, ids: ['F-1'] },
            faults: [],
            difference: noDifference,
          },
        ],
        difference: noDifference,
      },
    ],
  });

export const reconciliationRoutes = {
  getReconciliation: {
    method: 'GET',
    path: '/reconciliation',
    scopes: ['analytics:read', 'bills:read', 'factures:read'],
    summary: 'Final bills, their factures and the windows that count them, compared day by day',
    description:
      'By the day on which a bill became final, in the time zone of windows. Ids are compared, and not records: a bill that was sent twice is one bill. More than 2,000 bills are refused and never cut: then ask for fewer days, or run `npm run reconcile -- --bills`.',
    query: ReconciliationQuery,
    errors: ['limit-reached'],
    answers: { 200: { description: 'The days', schema: Reconciliation } },
  },
} as const satisfies Record<string, Route>;
