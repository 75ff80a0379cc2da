import { httpHandler, ok, tag } from '@facturation/platform/http';
import { toResource } from './bill.ts';
import { billTable } from './bills.ts';
import { billing } from './contract.ts';

export const handler = httpHandler(billing.routes.getBill, async ({ params }) => {
  const { record, version } = await billTable.get(params.id);
  return ok(toResource(record), tag(version));
});
