import type { Route } from '@facturation/platform/contract';
import { Problem } from '@facturation/platform/problem';
import { Day, Id, IdInput, IdParams } from '@facturation/platform/schemas';
import { z } from 'zod';
import { Bill } from '../bills/schemas.ts';
import { Finalization } from './new-finalization.ts';

const MAX_BILLS = 100;

const WantedBill = z
  .strictObject({
    id: IdInput.describe('Id of a draft'),
    etag: z
      .string()
      .regex(/^"[!#-~]*"$/, 'An ETag as it was answered, in its quotes.')
      .optional()
      .describe('ETag of the version that was seen; any, when missing'),
  })
  .meta({ id: 'WantedBill' });

const Finalizations = z
  .strictObject({
    bills: z
      .array(WantedBill)
      .min(1)
      .max(MAX_BILLS)
      .superRefine(refuseTwice)
      .describe('In the order that they are to be numbered in'),
  })
  .meta({ id: 'Finalizations', examples: [{ bills: [{ id: '1' }] }] });

function refuseTwice(bills: readonly { id: string }[], context: z.RefinementCtx): void {
  const positions = new Map<string, number>();
  for (const [index, { id }] of bills.entries()) {
    const first = positions.get(id);
    if (first === undefined) positions.set(id, index);
    else {
      const message = `bills/${id} stands at #/bills/${first} already.`;
      context.addIssue({ code: 'custom', path: [index, 'id'], message });
    }
  }
}

const FinalizationResult = z
  .object({
    id: Id,
    status: z
      .enum(['final', 'refused', 'pending'])
      .describe('Pending: not known yet, and within 5 minutes it becomes final or does not: ask again'),
    number: z.string().optional().describe('Its number (BT-1), where it is final'),
    issueDate: Day.optional().describe('Its day of issue (BT-2), where it is final'),
    problem: Problem.optional().describe('Why it is not final, as if it had been asked for alone'),
  })
  .meta({ id: 'FinalizationResult', description: 'What became of one bill of several' });

const Finalized = z.array(FinalizationResult).meta({
  id: 'FinalizationResults',
  examples: [[{ id: '1', status: 'final', number: 'FA-2026-00001', issueDate: '2026-03-01' }]],
});

export const finalBillRoutes = {
  finalizeBills: {
    method: 'POST',
    path: '/bills/finalize',
    scopes: ['bills:write', 'customers:read'],
    summary: 'Make up to 100 drafts final, each answered for itself',
    description:
      'They get their numbers in the order given, where they are of one series. Each becomes final or stays a draft, whatever becomes of the others; sent again, the answer names the same numbers.',
    body: Finalizations,
    answers: { 200: { description: 'What became of each, in the order given', schema: Finalized } },
  },
  finalizeBill: {
    method: 'POST',
    path: '/bills/{id}/finalize',
    scopes: ['bills:write', 'customers:read'],
    summary: 'Make a draft final: it gets its number, and never changes again',
    description:
      'Goods in stock that it takes are taken, all or none. Sent again it answers the final bill; another day or payment is refused then. If-Match names the version of the draft that was seen.',
    params: IdParams,
    body: Finalization,
    entityTag: 'optional',
    changesRecord: true,
    errors: [
      'bill-is-final',
      'incomplete',
      'not-issuable',
      'credit-exceeds',
      'insufficient-stock',
      'finalizing',
      'series-broken',
      'clock',
    ],
    answers: { 200: { description: 'The final bill', schema: Bill } },
  },
} as const satisfies Record<string, Route>;
