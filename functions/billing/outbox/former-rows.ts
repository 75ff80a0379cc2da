import { now } from '@facturation/platform/clock';
import {
  ConditionalCheckFailedException,
  dynamodb,
  PutCommand,
  ScanCommand,
} from '@facturation/platform/dynamodb';
import { getItem } from '@facturation/platform/get-item';
import { centsOf } from '../documents/decimals.ts';
import { instantOfVersion } from '../finalizing/instant-of-version.ts';
import { type Announced, type OutboxRow, outboxRowOf } from '../finalizing/outbox-row.ts';
import { frozenKey, outboxKey } from '../finalizing/rows.ts';
import { type Entry, eachAlone } from './consumer.ts';
import { entryOf } from './outbox-table.ts';

/** Names the row that says how far rows of before have been looked for. */
const MARK = { id: '#former-rows' };
/** After an upgrade functions of before may write for so long. */
const UPGRADE_MS = 600_000;

interface Tables {
  outbox: string;
  frozen: string;
  /** Of topic FACTURATION. */
  partitions: number;
}

/** Whether a row is of a version that had no consumers: it has no instant, and nobody waits in it. */
export const isFormer = ({ row }: Entry): boolean => row.finalizedAt === undefined;

/**
 * Gives a row of before the form of now, so that it is published as others are. Its instant is that of its document, so
 * what became final long ago is published as of then. @returns undefined where somebody else has
 */
export async function adopt({ bill, row: before }: Entry, tables: Tables): Promise<Entry | undefined> {
  const frozen = await getItem(tables.frozen, { id: frozenKey(bill).id });
  const announced: Announced = { ...before, gross: centsOf(`${before.gross}`) };
  const row = outboxRowOf(bill, announced, instantOf(`${frozen?.version}`), tables.partitions);
  const adopted: OutboxRow = { ...row, waiting: ['publish'] };
  const { id } = outboxKey(bill);
  try {
    await dynamodb.send(
      new PutCommand({
        TableName: tables.outbox,
        Item: { ...adopted, id },
        ConditionExpression: 'attribute_exists(id) AND attribute_not_exists(finalizedAt)',
      }),
    );
    return { bill, row: adopted };
  } catch (error) {
    if (error instanceof ConditionalCheckFailedException) return undefined;
    throw error;
  }
}

/** @throws {Error} for a version that is none of ours */
function instantOf(version: string): string {
  const instant = instantOfVersion(version);
  if (instant === undefined) throw new Error(`${version} is no version with an instant.`);
  return instant;
}

let isDone = false;

/**
 * Looks for rows of before, until there can be no more of them, and adopts them.
 * @param deadlineMs milliseconds since the Unix epoch; what is left then is found by the next sweep
 * @returns what was met
 */
export async function adoptFormerRows(tables: Tables, deadlineMs: number): Promise<unknown[]> {
  if (isDone) return [];
  const mark = await getItem(tables.outbox, MARK);
  isDone = mark?.isDone === true;
  if (isDone) return [];
  const sinceMs = Number(mark?.sinceMs ?? now());
  const isLast = now() - sinceMs > UPGRADE_MS;
  const { isWhole, met } = await adoptAll(tables, deadlineMs);
  isDone = isLast && isWhole && met.length === 0;
  await dynamodb.send(new PutCommand({ TableName: tables.outbox, Item: { ...MARK, sinceMs, isDone } }));
  return met;
}

async function adoptAll(tables: Tables, deadlineMs: number): Promise<{ isWhole: boolean; met: unknown[] }> {
  const met: unknown[] = [];
  let ExclusiveStartKey: Record<string, unknown> | undefined;
  do {
    const page = await dynamodb.send(
      new ScanCommand({
        TableName: tables.outbox,
        FilterExpression: 'attribute_not_exists(finalizedAt) AND begins_with(id, :bills)',
        ExpressionAttributeValues: { ':bills': outboxKey('').id },
        ExclusiveStartKey,
      }),
    );
    const failures = await eachAlone((page.Items ?? []).map(entryOf), async (entry) => {
      await adopt(entry, tables);
    });
    met.push(...failures.values());
    ExclusiveStartKey = page.LastEvaluatedKey;
  } while (ExclusiveStartKey && now() < deadlineMs);
  return { isWhole: !ExclusiveStartKey, met };
}
