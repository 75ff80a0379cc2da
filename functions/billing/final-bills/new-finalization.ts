import { Day } from '@facturation/platform/schemas';
import { z } from 'zod';
import { MAX_PAYMENT_REFERENCE, PAYMENT_METHODS } from '../bills/payment-methods.ts';
import { PrintedInput } from '../bills/printed.ts';

const Payment = z
  .strictObject({
    date: Day.describe('The day it was paid on, not after that of issue'),
    method: z.enum(PAYMENT_METHODS).describe('How it was paid (BT-81)'),
    reference: PrintedInput(MAX_PAYMENT_REFERENCE).optional().describe('What names the payment at the bank'),
  })
  .meta({ id: 'NewPaymentAtIssue' });

export const Finalization = z
  .strictObject({
    issueDate: Day.optional().describe('Not after today, not before the last document: today when missing'),
    payment: Payment.optional().describe('One of the whole, made at or before the issue'),
  })
  .meta({ id: 'Finalization', examples: [{}] });
