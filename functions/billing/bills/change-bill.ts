import { httpHandler, ok, tag } from '@facturation/platform/http';
import { editRecord } from '@facturation/platform/record-edit';
import { refuseOtherId } from '@facturation/platform/schemas';
import { billTable } from './bill-table.ts';
import { billRoutes } from './contract.ts';
import { editOf } from './edit-bill.ts';
import { httpDirectory } from './http-directory.ts';
import { toResource } from './resource.ts';

export const handler = httpHandler(billRoutes.changeBill, async ({ params, body, request }) => {
  refuseOtherId(params.id, body.id);
  const edit = await editOf(body, httpDirectory(request));
  const { record, version } = await editRecord(billTable, params.id, request.ifMatch, edit);
  return ok(toResource(record), tag(version));
});
