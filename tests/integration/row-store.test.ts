import { randomUUID } from 'node:crypto';
import type { RowStore } from '../../functions/billing/finalizing/row-store.ts';
import { rowStoreSuite } from '../../functions/billing/finalizing/row-store-suite.ts';
import { givenSortedTable, givenTableLike } from '../support/table.ts';

let store: RowStore;

beforeAll(async () => {
  const { DynamoDbRowStore } = await import('../../functions/billing/finalizing/dynamodb-row-store.ts');
  store = new DynamoDbRowStore({
    drafts: await givenTableLike('BILLS_TABLE'),
    numbering: await givenSortedTable(),
  });
});

describe('given rows in DynamoDB', () => {
  rowStoreSuite(() => store, randomUUID);
});
