import { actorOf } from '@facturation/platform/audit';
import { httpHandler, ok, tag } from '@facturation/platform/http';
import { merged } from '@facturation/platform/merged-records';
import { refuseOtherId } from '@facturation/platform/schemas';
import { checkWhole } from '@facturation/platform/validation';
import { customersFor } from './audited-customers.ts';
import { AgreeingCustomer, customers } from './contract.ts';
import { type Customer, customerOf } from './customers.ts';

/** In the others null removes. */
const STATED_BY_NULL = ['vatNumber'];

export const handler = httpHandler(customers.routes.changeCustomer, async ({ params, body, request }) => {
  refuseOtherId(params.id, body.id);
  const edit = (customer: Customer) => {
    const changed = customerOf(merged(customer, body, STATED_BY_NULL));
    checkWhole(AgreeingCustomer, changed);
    return changed;
  };
  const table = customersFor(actorOf(request));
  const { record, version } = await table.edit(params.id, request.ifMatch, edit);
  return ok(record, tag(version));
});
