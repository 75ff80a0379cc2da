import { z } from 'zod';
import { NewPayment } from '../../../../../functions/billing/payments/new-payment.ts';
import { MAX_WRITE_OFF } from '../../../../../functions/billing/vat/payments.ts';

export type PaymentKind = 'payment' | 'refund' | 'writeOff';

/** What the form of a payment holds. Amounts in euros. */
export interface PaymentValues {
  kind: PaymentKind;
  amount: number;
  /** `2026-11-30` */
  date: string;
  method: string;
  reference: string;
  reason: string;
}

/**
 * What can be booked where so much is due: money back where it is due to the customer, a write-off of a small rest alone.
 * @param due euros
 */
export function paymentKinds(due: number): readonly PaymentKind[] {
  if (due < 0) return ['refund'];
  return due * 100 <= MAX_WRITE_OFF ? ['payment', 'writeOff'] : ['payment'];
}

/** A payment of all that is due, by transfer. @param due euros @param today `2026-11-30` */
export const paymentFor = (due: number, today: string): PaymentValues => ({
  kind: due < 0 ? 'refund' : 'payment',
  amount: Math.abs(due),
  date: today,
  method: 'transfer',
  reference: '',
  reason: '',
});

/** What is asked for of its kind alone: a write-off says why, all else says how it was paid. */
export const paymentOf = ({ method, reference, reason, ...values }: PaymentValues) =>
  values.kind === 'writeOff' ? { ...values, reason } : { ...values, method, reference };

/** Judges what the form holds as the API judges the body that is made of it. */
export const PaymentSchema = z.preprocess((values) => paymentOf(values as PaymentValues), NewPayment);
