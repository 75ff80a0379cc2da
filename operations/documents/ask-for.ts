import { batchGet } from '@facturation/platform/batch-get';
import { chunksOf } from '@facturation/platform/chunks';
import { readConfig } from '@facturation/platform/config';
import { ConditionalCheckFailedException, dynamodb, PutCommand } from '@facturation/platform/dynamodb';
import type { Item } from '@facturation/platform/record-kind';
import { z } from 'zod';
import { announcedOf } from '../../functions/billing/documents/issue-invoice.ts';
import { readDocument } from '../../functions/billing/documents/read-document.ts';
import { finalizedAtOf } from '../../functions/billing/final-bills/final-bill.ts';
import { outboxRowOf } from '../../functions/billing/finalizing/outbox-row.ts';
import { frozenKey, outboxKey } from '../../functions/billing/finalizing/rows.ts';

const Settings = z.object({
  FROZEN_BILLS_TABLE: z.string().min(3),
  OUTBOX_TABLE: z.string().min(3),
  PARTITIONS: z.coerce.number().int().positive(),
});

/** Rows that are written at once. */
const TOGETHER = 25;

/**
 * Has the documents of final bills made by whoever acts on the outbox: each gets a row there that waits for its document
 * alone. One for which somebody acts already is left as it is.
 * @param settings of the target: the names of its tables
 * @returns for how many bills
 */
export async function askForDocuments(
  bills: readonly string[],
  settings: Readonly<Record<string, string | undefined>>,
): Promise<number> {
  const { FROZEN_BILLS_TABLE, OUTBOX_TABLE, PARTITIONS } = readConfig(Settings, settings);
  let asked = 0;
  for (const some of chunksOf(bills, TOGETHER)) {
    const keys = some.map((bill) => ({ id: frozenKey(bill).id }));
    const rows = await batchGet(FROZEN_BILLS_TABLE, keys, { ConsistentRead: true });
    const written = await Promise.all(rows.map((row) => putRow(row, OUTBOX_TABLE, PARTITIONS)));
    asked += written.filter(Boolean).length;
  }
  return asked;
}

/** @returns whether it was written: it is not where somebody has still to act on the bill */
async function putRow(frozen: Item, table: string, partitions: number): Promise<boolean> {
  const bill = `${frozen.id}`;
  const announced = announcedOf(readDocument(`${frozen.text}`), `${frozen.hash}`);
  const row = outboxRowOf(bill, announced, `${finalizedAtOf(frozen)}`, partitions);
  const Item = { ...row, id: outboxKey(bill).id, waiting: ['document'] };
  const put = new PutCommand({
    TableName: table,
    Item,
    ConditionExpression: 'attribute_not_exists(waiting)',
  });
  return dynamodb.send(put).then(
    () => true,
    (error: unknown) => {
      if (error instanceof ConditionalCheckFailedException) return false;
      throw error;
    },
  );
}
