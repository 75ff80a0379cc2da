import { actorOf } from '@facturation/platform/audit';
import { ApiError } from '@facturation/platform/errors';
import { created, httpHandler, tag } from '@facturation/platform/http';
import { AuditedDrafts } from '../bills/audited-drafts.ts';
import type { Bill } from '../bills/bill.ts';
import { billRoutes } from '../bills/contract.ts';
import { copyOf } from '../bills/copied-bill.ts';
import { toResource } from '../bills/resource.ts';
import { draftOf } from '../documents/draft-of.ts';
import { readDocument } from '../documents/read-document.ts';
import { frozenKey } from '../finalizing/rows.ts';
import { billingStore } from './billing-store.ts';
import { readDraft } from './read-bill.ts';

export const handler = httpHandler(billRoutes.copyBill, async ({ params, request }) => {
  const original = await readBilled(params.id);
  if (original.kind !== 'invoice')
    throw new ApiError('not-an-invoice', `bills/${params.id} is a credit note, and those are not copied.`);
  const { record, version } = await new AuditedDrafts(actorOf(request)).create(
    copyOf(original, request),
    'copy',
  );
  return created(toResource(record), request.url(`/bills/${record.id}`), tag(version));
});

/** What was billed, by a final bill or a draft. @throws {NotFoundError} */
async function readBilled(id: string): Promise<Bill> {
  const draft = await readDraft(id);
  if (draft) return draft.record;
  const frozen = await billingStore.get(frozenKey(id));
  return draftOf(readDocument(`${frozen?.text}`));
}
