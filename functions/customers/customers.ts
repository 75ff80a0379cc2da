import { readConfig } from '@facturation/platform/config';
import { BY_ID, type Item, type RecordKind } from '@facturation/platform/record-kind';
import { membersOf, present } from '@facturation/platform/record-members';
import { RecordTable } from '@facturation/platform/record-table';
import { SortKey, sortKey } from '@facturation/platform/sort';
import { z } from 'zod';
import { Customer as CustomerSchema } from './contract.ts';

export type Customer = z.output<typeof CustomerSchema>;

/** A customer with its members in their order, as answers carry it. */
export const customerOf = (members: object): Customer => membersOf(CustomerSchema, members);

/** What a row holds of a customer: its attribute `kind` is the partition of the indexes. */
export const fromRow = ({ customerKind: kind, ...row }: Item): Customer => customerOf({ ...row, kind });

const customerKind: RecordKind<Customer, 'id' | 'name' | 'email'> = {
  collection: 'customers',
  orders: {
    id: BY_ID,
    name: { index: 'byName', attribute: 'nameKey', schema: SortKey },
    email: { index: 'byEmail', attribute: 'emailKey', schema: SortKey },
  },
  attributesOf: ({ name, email, kind, ...others }) => ({
    ...present({ ...others, customerKind: kind }),
    name,
    nameKey: sortKey(name),
    email,
    emailKey: sortKey(email),
  }),
  recordOf: fromRow,
};

const { CUSTOMERS_TABLE } = readConfig(z.object({ CUSTOMERS_TABLE: z.string().min(3) }));

/** The table of customers. */
export const customerTable = new RecordTable(CUSTOMERS_TABLE, customerKind);
