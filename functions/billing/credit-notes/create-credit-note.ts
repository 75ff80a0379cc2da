import { actorOf } from '@facturation/platform/audit';
import { created, httpHandler, tag } from '@facturation/platform/http';
import { AuditedDrafts } from '../bills/audited-drafts.ts';
import { toResource } from '../bills/resource.ts';
import { readInvoice } from '../final-bills/read-invoice.ts';
import { creditNoteRoutes } from './contract.ts';
import { creditNoteOf } from './credit-note.ts';
import { madeOnce } from './made-once.ts';

export const handler = httpHandler(creditNoteRoutes.createCreditNote, async ({ params, body, request }) => {
  const make = async () => creditNoteOf(await readInvoice(params.id), body, request);
  const { record, version } = await madeOnce(request.newId, new AuditedDrafts(actorOf(request)), make);
  return created(toResource(record), request.url(`/bills/${record.id}`), tag(version));
});
