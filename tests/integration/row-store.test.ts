import { randomUUID } from 'node:crypto';
import type { RowStore } from '../../functions/billing/finalizing/row-store.ts';
import { rowStoreSuite } from '../../functions/billing/finalizing/row-store-suite.ts';
import { ownTables } from '../support/own-tables.ts';

let store: RowStore;

beforeAll(async () => {
  await ownTables();
  const { DynamoDbRowStore } = await import('../../functions/billing/finalizing/dynamodb-row-store.ts');
  store = new DynamoDbRowStore({
    drafts: `${process.env.BILLS_TABLE}`,
    numbering: `${process.env.NUMBERING_TABLE}`,
  });
});

describe('given rows in DynamoDB', () => {
  rowStoreSuite(() => store, randomUUID);
});
