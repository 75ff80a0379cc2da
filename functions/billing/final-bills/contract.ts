import type { Route } from '@facturation/platform/contract';
import { Day, IdParams, TextInput } from '@facturation/platform/schemas';
import { z } from 'zod';
import { Bill, PAYMENT_METHODS } from '../bills/schemas.ts';

const MAX_REFERENCE = 100;

const Payment = z
  .strictObject({
    date: Day.describe('The day it was paid on, not after that of issue'),
    method: z.enum(PAYMENT_METHODS).describe('How it was paid (BT-81)'),
    reference: TextInput(MAX_REFERENCE).optional().describe('What names the payment at the bank'),
  })
  .meta({ id: 'NewPaymentAtIssue' });

const Finalization = z
  .strictObject({
    issueDate: Day.optional().describe('Not after today, not before the last document: today when missing'),
    payment: Payment.optional().describe('One of the whole, made at or before the issue'),
  })
  .meta({ id: 'Finalization', examples: [{}] });

export const finalBillRoutes = {
  finalizeBill: {
    method: 'POST',
    path: '/bills/{id}/finalize',
    scopes: ['bills:write', 'customers:read'],
    summary: 'Make a draft final: it gets its number, and never changes again',
    description:
      'Sent again it answers the final bill; another day or payment is refused then. If-Match names the version of the draft that was seen.',
    params: IdParams,
    body: Finalization,
    entityTag: 'optional',
    changesRecord: true,
    errors: ['bill-is-final', 'incomplete', 'not-issuable', 'finalizing'],
    answers: { 200: { description: 'The final bill', schema: Bill } },
  },
} as const satisfies Record<string, Route>;
