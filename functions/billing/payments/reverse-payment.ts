import { actorOf } from '@facturation/platform/audit';
import { httpHandler, ok } from '@facturation/platform/http';
import { paymentRoutes } from './contract.ts';
import { toResource } from './payment.ts';
import { surroundingsOf } from './surroundings.ts';
import { takeBack } from './take-back.ts';

export const handler = httpHandler(paymentRoutes.reversePayment, async ({ params, body, request }) => {
  const wanted = { bill: params.id, payment: params.paymentId, reason: body.reason };
  return ok(toResource(await takeBack(wanted, actorOf(request), surroundingsOf(request))));
});
