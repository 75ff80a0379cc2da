import { Day, EurosAboveZero, TextInput } from '@facturation/platform/schemas';
import { z } from 'zod';
import { MAX_PAYMENT_REFERENCE, PAYMENT_METHODS } from '../bills/payment-methods.ts';
import { MAX_WRITE_OFF } from '../vat/payments.ts';

export const MAX_REASON = 200;

export const KIND = z.enum(['payment', 'refund', 'writeOff']);

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
