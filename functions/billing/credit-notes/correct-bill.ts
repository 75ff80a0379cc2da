import { actorOf } from '@facturation/platform/audit';
import { created, httpHandler } from '@facturation/platform/http';
import { idBeside } from '@facturation/platform/id-beside';
import { AuditedDrafts } from '../bills/audited-drafts.ts';
import { copyOf } from '../bills/copied-bill.ts';
import { toResource } from '../bills/resource.ts';
import { draftOf } from '../documents/draft-of.ts';
import { readInvoice } from '../final-bills/read-invoice.ts';
import { creditNoteRoutes } from './contract.ts';
import { creditNoteOf } from './credit-note.ts';
import { madeOnce } from './made-once.ts';

export const handler = httpHandler(creditNoteRoutes.correctBill, async ({ params, body, request }) => {
  const { newId, time } = request;
  const drafts = new AuditedDrafts(actorOf(request));
  const noteID = idBeside(newId, 'creditNote');
  const read = await readInvoice(params.id);
  const note = await madeOnce(noteID, drafts, () => creditNoteOf(read, body, { newId: noteID, time }));
  const invoice = await madeOnce(newId, drafts, () => copyOf(draftOf(read.document), request));
  const location = request.url(`/bills/${newId}`);
  return created({ creditNote: toResource(note.record), invoice: toResource(invoice.record) }, location);
});
