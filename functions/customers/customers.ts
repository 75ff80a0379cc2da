import { readConfig } from '@facturation/platform/config';
import { BY_ID, type RecordKind } from '@facturation/platform/record-kind';
import { RecordTable } from '@facturation/platform/record-table';
import { SortKey, sortKey } from '@facturation/platform/sort';
import { z } from 'zod';
import type { Customer as CustomerSchema } from './contract.ts';

export type Customer = z.output<typeof CustomerSchema>;

const customerKind: RecordKind<Customer, 'id' | 'name' | 'email'> = {
  collection: 'customers',
  orders: {
    id: BY_ID,
    name: { index: 'byName', attribute: 'nameKey', schema: SortKey },
    email: { index: 'byEmail', attribute: 'emailKey', schema: SortKey },
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
