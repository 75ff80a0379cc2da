import { created, httpHandler, tag } from '@facturation/platform/http';
import { billTable } from './bill-table.ts';
import { billRoutes } from './contract.ts';
import { copyOf } from './copied-bill.ts';
import { toResource } from './resource.ts';

export const handler = httpHandler(billRoutes.copyBill, async ({ params, request }) => {
  const original = await billTable.get(params.id);
  const { record, version } = await billTable.create(copyOf(original.record, request));
  return created(toResource(record), request.url(`/bills/${record.id}`), tag(version));
});
