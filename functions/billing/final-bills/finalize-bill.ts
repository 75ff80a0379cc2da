import { setTimeout as wait } from 'node:timers/promises';
import { now } from '@facturation/platform/clock';
import { httpHandler, ok, tag } from '@facturation/platform/http';
import { newId } from '@facturation/platform/ids';
import { log } from '@facturation/platform/observability';
import { httpDirectory } from '../bills/http-directory.ts';
import { issueInvoice } from '../documents/issue-invoice.ts';
import type { Finalized } from '../finalizing/finalization.ts';
import { finalize } from '../finalizing/finalize.ts';
import { billingStore } from './billing-store.ts';
import { finalBillRoutes } from './contract.ts';
import { errorOf } from './finalize-errors.ts';
import { prepareInvoice } from './prepare-invoice.ts';
import { readFinalBill } from './read-bill.ts';

/** Left of the time of a request to read and write the answer. */
const ANSWER_MS = 500;

export const handler = httpHandler(finalBillRoutes.finalizeBill, async ({ params, body, request }) => {
  const { ifMatch, principal, correlationId, deadline } = request;
  const wanted = {
    bill: params.id,
    ...body,
    ...(ifMatch !== '*' && { versions: ifMatch }),
    principal: principal?.id ?? '',
    correlationId,
  };
  const answers = await finalize([wanted], {
    store: billingStore,
    nowMs: now,
    wait,
    newId,
    issue: issueInvoice,
    alarm: (kind, detail) => log.error(kind, { detail }),
    prepare: prepareInvoice({ store: billingStore, directory: httpDirectory(request), nowMs: now }),
    deadlineMs: deadline - ANSWER_MS,
  });
  const finalized = answers.get(params.id) as Finalized;
  if (finalized.status !== 'final') throw errorOf(params.id, finalized);
  const { final, version } = await readFinalBill(finalized.frozen, params.id);
  return ok(final.resource, tag(version));
});
