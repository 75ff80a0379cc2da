import { batchGet } from './batch-get.ts';
import type { Actions } from './transactions.ts';

/**
 * Counts the records of a table, in the transaction that creates or deletes one. The count is spread over several
 * items, chosen at random, because transactions on one item wait for each other. Clients cannot address them: no id
 * contains `#`. Only demo data writes the first one, which therefore shows whether it was loaded.
 */
const DEMO_COUNTER = '#count-demo';
const SPREAD = 8;
const COUNTERS = [DEMO_COUNTER, ...Array.from({ length: SPREAD }, (_, i) => `#count-${i}`)];

/** The action that counts one record more (1) or less (-1). */
export const countAction = (table: string, step: 1 | -1): Actions[number] => ({
  Update: {
    TableName: table,
    Key: { id: COUNTERS[1 + Math.floor(Math.random() * SPREAD)] },
    UpdateExpression: 'ADD records :step',
    ExpressionAttributeValues: { ':step': step },
  },
});

/** The action that counts demo records; its condition fails when they were loaded before. */
export const demoCountAction = (table: string, records: number): Actions[number] => ({
  Put: {
    TableName: table,
    Item: { id: DEMO_COUNTER, records },
    ConditionExpression: 'attribute_not_exists(id)',
  },
});

/** Number of records in a table; eventually consistent. */
export async function countRecords(table: string): Promise<number> {
  const counters = await batchGet(
    table,
    COUNTERS.map((id) => ({ id })),
  );
  return counters.reduce((sum, { records }) => sum + Number(records), 0);
}
