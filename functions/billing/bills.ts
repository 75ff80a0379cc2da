import { readConfig } from '@facturation/platform/config';
import { BY_ID, type RecordKind } from '@facturation/platform/record-kind';
import { RecordTable } from '@facturation/platform/record-table';
import { z } from 'zod';
import { type Bill, fromRow, toRowItems } from './bill.ts';

const billKind: RecordKind<Bill, 'id'> = {
  collection: 'bills',
  orders: { id: BY_ID },
  attributesOf: ({ billingDate, customerID, productItems }) => ({
    billingDate,
    customerID,
    ...(productItems && { productItems: toRowItems(productItems) }),
  }),
  recordOf: fromRow,
};

const { BILLS_TABLE } = readConfig(z.object({ BILLS_TABLE: z.string().min(3) }));

/** The table of bills. */
export const billTable = new RecordTable(BILLS_TABLE, billKind);
