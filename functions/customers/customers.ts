import { readConfig } from '@facturation/platform/config';
import { BY_ID, type RecordKind } from '@facturation/platform/record-kind';
import { RecordTable } from '@facturation/platform/record-table';
import { sortKey } from '@facturation/platform/sort-key';
import { z } from 'zod';
import type { Customer as CustomerSchema } from './contract.ts';

export type Customer = z.output<typeof CustomerSchema>;

const customerKind: RecordKind<Customer, 'id' | 'name' | 'email'> = {
  collection: 'customers',
  orders: {
    id: BY_ID,
    name: { index: 'byName', attribute: 'nameKey', schema: z.string().min(1).max(256) },
    email: { index: 'byEmail', attribute: 'emailKey', schema: z.string().min(1).max(256) },
  },
  attributesOf: ({ name, email }) => ({
    ...(name !== undefined && { name, nameKey: sortKey(name) }),
    ...(email !== undefined && { email, emailKey: sortKey(email) }),
  }),
  recordOf: ({ id, name, email }) => ({ id, name, email }) as Customer,
};

const { CUSTOMERS_TABLE } = readConfig(z.object({ CUSTOMERS_TABLE: z.string().min(3) }));

/** The table of customers. */
export const customerTable = new RecordTable(CUSTOMERS_TABLE, customerKind);
