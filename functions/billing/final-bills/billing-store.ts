import { readConfig } from '@facturation/platform/config';
import { z } from 'zod';
import { DynamoDbRowStore } from '../finalizing/dynamodb-row-store.ts';

const name = z.string().min(3);

const config = readConfig(
  z.object({
    BILLS_TABLE: name,
    FROZEN_BILLS_TABLE: name.optional(),
    SETTLEMENTS_TABLE: name.optional(),
    NUMBERING_TABLE: name.optional(),
    OUTBOX_TABLE: name.optional(),
    BILL_AUDIT_TABLE: name.optional(),
    SELLER_TABLE: name.optional(),
  }),
);

/** The rows of bills, in those tables that the function names in its environment. */
export const billingStore = new DynamoDbRowStore({
  drafts: config.BILLS_TABLE,
  ...(config.FROZEN_BILLS_TABLE && { frozen: config.FROZEN_BILLS_TABLE }),
  ...(config.SETTLEMENTS_TABLE && { settlements: config.SETTLEMENTS_TABLE }),
  ...(config.NUMBERING_TABLE && { numbering: config.NUMBERING_TABLE }),
  ...(config.OUTBOX_TABLE && { outbox: config.OUTBOX_TABLE }),
  ...(config.BILL_AUDIT_TABLE && { audit: config.BILL_AUDIT_TABLE }),
  ...(config.SELLER_TABLE && { seller: config.SELLER_TABLE }),
});
