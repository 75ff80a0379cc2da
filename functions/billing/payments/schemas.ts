import { Day, Euros, EurosAboveZero, Id, Text, TextInput, time } from '@facturation/platform/schemas';
import { VatTreatment } from '@facturation/platform/standards/vat';
import { z } from 'zod';
import { MAX_PAYMENT_REFERENCE, PAYMENT_METHODS } from '../bills/schemas.ts';
import { MAX_WRITE_OFF } from '../vat/payments.ts';

const MAX_REASON = 200;

const KIND = z.enum(['payment', 'refund', 'writeOff']);
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

const Amount = EurosAboveZero('An amount').describe('Euros, above 0, at most two decimals');

const written = z.strictObject({
  kind: KIND.default('payment').describe(
    'Money from the customer, money back, or a small rest that is waived',
  ),
  amount: Amount,
  date: Day.describe('The day it was made on: not after today, a refund or write-off not before the issue'),
  method: z
    .enum(PAYMENT_METHODS)
    .optional()
    .describe('How it was paid (BT-81); only a write-off may have none'),
  reference: TextInput(MAX_PAYMENT_REFERENCE).optional().describe('What names the payment at the bank'),
  reason: TextInput(MAX_REASON).optional().describe('Why; a write-off has one'),
});

/** What each kind has to say. */
function judgeKind({ kind, amount, method, reason }: z.output<typeof written>, context: z.RefinementCtx) {
  const isWriteOff = kind === 'writeOff';
  const faults: [boolean, string, string][] = [
    [!isWriteOff && method === undefined, 'method', 'A payment or refund says how it was made.'],
    [isWriteOff && reason === undefined, 'reason', 'A write-off says why.'],
    [isWriteOff && amount > MAX_WRITE_OFF, 'amount', 'At most 1 € may be written off.'],
  ];
  for (const [isWrong, member, message] of faults)
    if (isWrong) context.addIssue({ code: 'custom', path: [member], message });
}

export const NewPayment = written.superRefine(judgeKind).meta({
  id: 'NewPayment',
  examples: [
    { amount: 12.5, date: '2026-03-05', method: 'transfer', reference: 'VIR 4711' },
    { kind: 'writeOff', amount: 0.02, date: '2026-11-29', reason: 'Écart de règlement' },
  ],
});

export const Reversal = z
  .strictObject({ reason: TextInput(MAX_REASON).describe('Why it is taken back') })
  .meta({ id: 'NewPaymentReversal', examples: [{ reason: 'Virement rejeté par la banque' }] });
