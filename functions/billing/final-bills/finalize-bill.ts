import { httpHandler, ok, tag } from '@facturation/platform/http';
import type { Finalized } from '../finalizing/finalization.ts';
import { finalize } from '../finalizing/finalize.ts';
import { settlementKey } from '../finalizing/rows.ts';
import { reportFinalized } from '../observe/billing-metrics.ts';
import { billingStore } from './billing-store.ts';
import { finalBillRoutes } from './contract.ts';
import { errorOf } from './finalize-errors.ts';
import { finalizingOf } from './finalizing-of.ts';
import { versionedBillOf } from './read-bill.ts';

export const handler = httpHandler(finalBillRoutes.finalizeBill, async ({ params, body, request }) => {
  const { ifMatch, principal, correlationId } = request;
  const wanted = {
    bill: params.id,
    ...body,
    ...(ifMatch !== '*' && { versions: ifMatch }),
    principal: principal?.id ?? '',
    correlationId,
  };
  const answers = await finalize([wanted], finalizingOf(request));
  const finalized = answers.get(params.id) as Finalized;
  reportFinalized([finalized]);
  if (finalized.status !== 'final') throw errorOf(params.id, finalized);
  const settlement = finalized.settlement ?? (await billingStore.get(settlementKey(params.id))) ?? {};
  const { final, version } = versionedBillOf(finalized.frozen, settlement);
  return ok(final.resource, tag(version));
});
