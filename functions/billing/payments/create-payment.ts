import { actorOf } from '@facturation/platform/audit';
import { created, httpHandler } from '@facturation/platform/http';
import { paymentRoutes } from './contract.ts';
import { toResource } from './payment.ts';
import { surroundingsOf } from './surroundings.ts';
import { takePayment } from './take-payment.ts';

export const handler = httpHandler(paymentRoutes.createPayment, async ({ params, body, request }) => {
  const wanted = { ...body, bill: params.id, id: request.newId };
  const payment = await takePayment(wanted, actorOf(request), surroundingsOf(request));
  return created(toResource(payment), request.url(`/bills/${params.id}/payments/${payment.id}`));
});
