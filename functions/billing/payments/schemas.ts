import { Day, Euros, Id, Text, time } from '@facturation/platform/schemas';
import { VatTreatment } from '@facturation/platform/standards/vat';
import { z } from 'zod';
import { MAX_PAYMENT_REFERENCE, PAYMENT_METHODS } from '../bills/payment-methods.ts';
import { KIND, MAX_REASON } from './new-payment.ts';

const { category, rate } = VatTreatment.shape;

const Share = z
  .object({ category, rate, amount: Euros.describe('What of it falls to this group') })
  .meta({ id: 'PaymentShare', description: 'The part of one VAT group' });

export const Payment = z
  .object({
    id: Id,
    kind: KIND.describe('Money from the customer, money back, or a small rest that is waived'),
    amount: Euros,
    date: Day.describe('The day it was made on'),
    method: z.enum(PAYMENT_METHODS).optional().describe('How it was paid (BT-81)'),
    reference: Text(MAX_PAYMENT_REFERENCE).optional().describe('What names the payment at the bank'),
    reason: Text(MAX_REASON).optional().describe('Why'),
    shares: z.array(Share).describe('In the order of the VAT groups of the bill'),
    recordedAt: time('When it was booked'),
    reversal: z
      .object({ reason: Text(MAX_REASON).describe('Why'), reversedAt: time('When it was taken back') })
      .meta({ id: 'PaymentReversal' })
      .optional()
      .describe('Where it was taken back: it counts no more'),
  })
  .meta({
    id: 'Payment',
    examples: [
      {
        id: '01981f2e-5a7c-7cc0-9a3e-6d1f0b0c2a44',
        kind: 'payment',
        amount: 12.5,
        date: '2026-03-05',
        method: 'transfer',
        reference: 'VIR 4711',
        shares: [{ category: 'S', rate: 20, amount: 12.5 }],
        recordedAt: '2026-03-06T09:30:00.000Z',
      },
    ],
  });
