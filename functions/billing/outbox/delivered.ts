import { now } from '@facturation/platform/clock';
import { unmarshall } from '@facturation/platform/dynamodb';
import { log } from '@facturation/platform/observability';
import type { DynamoDBBatchResponse, DynamoDBRecord, DynamoDBStreamEvent } from 'aws-lambda';
import { actFor } from './act-for.ts';
import type { Consumer, Entry } from './consumer.ts';
import { outboxTable, SWEPT_AFTER_MS } from './outbox.ts';
import { entryOf } from './outbox-table.ts';

/** The rows of the outbox that a mapping of its stream delivers: those that were inserted, and no others. */
export const insertedBy = ({ Records }: DynamoDBStreamEvent): Entry[] => Records.map(insertedIn);

const insertedIn = ({ dynamodb: { NewImage = {} } = {} }: DynamoDBRecord): Entry =>
  entryOf(unmarshall(NewImage as Parameters<typeof unmarshall>[0]));

/** What comes late, or again, is read anew: the sweep may have acted on it, and twice would be seen on the topic. */
export async function currentOf(inserted: readonly Entry[]): Promise<Entry[]> {
  const fromMs = now() - SWEPT_AFTER_MS;
  const isFresh = ({ row }: Entry): boolean => Date.parse(row.finalizedAt) >= fromMs;
  const { fresh = [], old = [] } = Object.groupBy(inserted, (entry) => (isFresh(entry) ? 'fresh' : 'old'));
  return [...fresh, ...(old.length > 0 ? await outboxTable.read(old.map(({ bill }) => bill)) : [])];
}

/** Acts on what was delivered. What fails is left to the sweep, so that the bills behind it are not kept waiting. */
export async function actOrLeave(
  entries: readonly Entry[],
  consumers: readonly Consumer[],
  deadlineMs: number,
): Promise<DynamoDBBatchResponse> {
  const met = await actFor(entries, { consumers, table: outboxTable, deadlineMs });
  if (met.length > 0) log.warn('outbox-left', { times: met.length, error: met[0] as Error });
  return { batchItemFailures: [] };
}
