import { actorOf } from '@facturation/platform/audit';
import { httpHandler, ok, tag } from '@facturation/platform/http';
import { refuseOtherId } from '@facturation/platform/schemas';
import { AuditedDrafts } from '../bills/audited-drafts.ts';
import type { Bill } from '../bills/bill.ts';
import { billTable } from '../bills/bill-table.ts';
import { invalid } from '../bills/check-bill.ts';
import { billRoutes } from '../bills/contract.ts';
import { editOf } from '../bills/edit-bill.ts';
import { httpDirectory } from '../bills/http-directory.ts';
import { toResource } from '../bills/resource.ts';
import { readInvoice } from '../final-bills/read-invoice.ts';
import type { InvoiceState } from '../vat/invoice-state.ts';
import { type LinesToCredit, takenBack } from './credit-note.ts';

export const handler = httpHandler(billRoutes.changeBill, async ({ params, body, request }) => {
  refuseOtherId(params.id, body.id);
  const edit = await editOf(body, httpDirectory(request));
  const taken = body.lines && (await takenAnew(params.id, body.lines));
  const change = (bill: Bill): Bill => ({ ...edit(bill), ...taken });
  const drafts = new AuditedDrafts(actorOf(request));
  const { record, version } = await drafts.edit(params.id, request.ifMatch, change);
  return ok(toResource(record), tag(version));
});

/** What a credit note takes back of its bill, which stays the same, as that stands now. @throws {ApiError} 422 for an invoice */
async function takenAnew(id: string, lines: LinesToCredit): Promise<Partial<Bill>> {
  const { record } = await billTable.get(id);
  if (!record.originalBill) throw invalid([{ pointer: '#/lines', detail: 'Only a credit note has this.' }]);
  const { document, settlement } = await readInvoice(record.originalBill.id);
  return takenBack(document, settlement.state as InvoiceState, lines);
}
