import { readConfig } from '@facturation/platform/config';
import { z } from 'zod';
import { DynamoDbRowStore } from '../finalizing/dynamodb-row-store.ts';

const name = z.string().min(3);

const config = readConfig(
  z.object({
    NUMBERING_TABLE: name,
    BILLS_TABLE: name.optional(),
    FROZEN_BILLS_TABLE: name.optional(),
    SELLER_TABLE: name.optional(),
    BILL_AUDIT_TABLE: name.optional(),
  }),
);

/** The rows of series, and what their routes read and write beside them, where the function names it. */
export const seriesTables = new DynamoDbRowStore({
  numbering: config.NUMBERING_TABLE,
  ...(config.BILLS_TABLE && { drafts: config.BILLS_TABLE }),
  ...(config.FROZEN_BILLS_TABLE && { frozen: config.FROZEN_BILLS_TABLE }),
  ...(config.SELLER_TABLE && { seller: config.SELLER_TABLE }),
  ...(config.BILL_AUDIT_TABLE && { audit: config.BILL_AUDIT_TABLE }),
});
