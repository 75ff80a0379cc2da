import { httpHandler, ok } from '@facturation/platform/http';
import { billingStore } from '../final-bills/billing-store.ts';
import { paymentRoutes } from './contract.ts';
import { toResource } from './payment.ts';
import { readPayment } from './take-back.ts';

export const handler = httpHandler(paymentRoutes.getPayment, async ({ params }) =>
  ok(toResource(await readPayment(params.id, params.paymentId, billingStore))),
);
