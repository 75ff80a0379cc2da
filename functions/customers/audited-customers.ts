import type { Actor } from '@facturation/platform/audit';
import { AuditedRecords } from '@facturation/platform/audited-records';
import { type Customer, customerTable } from './customers.ts';

/** Customers as one person changes them. */
export const customersFor = (actor: Actor): AuditedRecords<Customer> =>
  new AuditedRecords(customerTable, { collection: 'customers', shownOf: (customer) => customer }, actor);
