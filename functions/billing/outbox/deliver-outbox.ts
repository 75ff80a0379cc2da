import { now } from '@facturation/platform/clock';
import { deadlineOf } from '@facturation/platform/deadline';
import { unmarshall } from '@facturation/platform/dynamodb';
import { log } from '@facturation/platform/observability';
import { withRegistration } from '@facturation/platform/registration';
import type { Context, DynamoDBBatchResponse, DynamoDBRecord, DynamoDBStreamEvent } from 'aws-lambda';
import { actFor } from './act-for.ts';
import type { Entry } from './consumer.ts';
import { adopt, isFormer } from './former-rows.ts';
import { CONSUMERS, formerTables, outboxTable, SWEPT_AFTER_MS } from './outbox.ts';
import { entryOf } from './outbox-table.ts';

/**
 * Acts on bills as they become final: the mapping delivers rows that were inserted, and no others. What fails is left to
 * the sweep, so that the bills behind it are not kept waiting.
 */
export const handler = withRegistration(
  async (event: DynamoDBStreamEvent, context?: Context): Promise<DynamoDBBatchResponse> => {
    const deadlineMs = deadlineOf(context);
    const entries = await currentOf(event.Records.map(insertedBy));
    const met = await actFor(entries, { consumers: CONSUMERS, table: outboxTable, deadlineMs });
    if (met.length > 0) log.warn('outbox-left', { times: met.length, error: met[0] as Error });
    return { batchItemFailures: [] };
  },
);

const insertedBy = ({ dynamodb: { NewImage = {} } = {} }: DynamoDBRecord): Entry =>
  entryOf(unmarshall(NewImage as Parameters<typeof unmarshall>[0]));

/** What comes late, or again, is read anew: the sweep may have acted on it, and twice would be seen on the topic. */
async function currentOf(inserted: readonly Entry[]): Promise<Entry[]> {
  const adopted = await Promise.all(inserted.filter(isFormer).map((entry) => adopt(entry, formerTables)));
  const fromMs = now() - SWEPT_AFTER_MS;
  const isFresh = ({ row }: Entry): boolean => Date.parse(row.finalizedAt) >= fromMs;
  const { fresh = [], old = [] } = Object.groupBy(
    inserted.filter((entry) => !isFormer(entry)),
    (entry) => (isFresh(entry) ? 'fresh' : 'old'),
  );
  const read = old.length > 0 ? await outboxTable.read(old.map(({ bill }) => bill)) : [];
  return [...fresh, ...read, ...adopted.filter((entry) => entry !== undefined)];
}
