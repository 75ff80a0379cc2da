import { httpHandler, noContent } from '@facturation/platform/http';
import { billTable } from './bill-table.ts';
import { billRoutes } from './contract.ts';

export const handler = httpHandler(billRoutes.deleteBill, async ({ params, request }) => {
  await billTable.remove(params.id, request.ifMatch);
  return noContent();
});
