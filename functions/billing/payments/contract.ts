import type { Route } from '@facturation/platform/contract';
import { collectionOf, pageQuery } from '@facturation/platform/hal';
import { Id, IdParams } from '@facturation/platform/schemas';
import { z } from 'zod';
import { NewPayment, Reversal } from './new-payment.ts';
import { Payment } from './schemas.ts';

const PAYMENT = '/bills/{id}/payments/{paymentId}';
const paymentParams = z.strictObject({ id: Id, paymentId: Id });

export const paymentRoutes = {
  listPayments: {
    method: 'GET',
    path: '/bills/{id}/payments',
    scopes: ['bills:read'],
    summary: 'Payments, refunds and write-offs of a bill, newest last',
    description: 'Those that were reversed stand among them, with their reversal.',
    params: IdParams,
    query: z.strictObject(pageQuery),
    answers: {
      200: {
        description: 'One page',
        schema: collectionOf('payments', Payment).meta({ id: 'PaymentPage' }),
        contentType: 'application/hal+json',
      },
    },
  },
  createPayment: {
    method: 'POST',
    path: '/bills/{id}/payments',
    scopes: ['bills:write'],
    summary: 'Book a payment, a refund or a write-off of a final invoice',
    description:
      'At most what is due can be paid or written off, at most what is due to the customer refunded. A payment may have been made before the invoice was issued.',
    params: IdParams,
    body: NewPayment,
    errors: ['not-payable', 'payment-exceeds'],
    leadsTo: [PAYMENT, `${PAYMENT}/reverse`],
    answers: { 201: { description: 'The payment', schema: Payment } },
  },
  getPayment: {
    method: 'GET',
    path: PAYMENT,
    scopes: ['bills:read'],
    summary: 'One payment, refund or write-off',
    params: paymentParams,
    answers: { 200: { description: 'The payment', schema: Payment } },
  },
  reversePayment: {
    method: 'POST',
    path: `${PAYMENT}/reverse`,
    scopes: ['bills:write'],
    summary: 'Take a payment, a refund or a write-off back, whole',
    description:
      'For what was booked by mistake, or did not arrive: it stays in the list and counts no more. Again, the first reversal is answered.',
    params: paymentParams,
    body: Reversal,
    answers: { 200: { description: 'The payment, reversed', schema: Payment } },
  },
} as const satisfies Record<string, Route>;
