import { httpHandler, ok, tag } from '@facturation/platform/http';
import { billTable } from './bill-table.ts';
import { billRoutes } from './contract.ts';
import { toResource } from './resource.ts';

export const handler = httpHandler(billRoutes.getBill, async ({ params }) => {
  const { record, version } = await billTable.get(params.id);
  return ok(toResource(record), tag(version));
});
