import { marshall } from '@aws-sdk/util-dynamodb';
import type { AttributeValue, DynamoDBBatchResponse, DynamoDBStreamEvent } from 'aws-lambda';
import type { OutboxRow } from '../../functions/billing/finalizing/outbox-row.ts';
import { topicOffsets, withAdmin } from '../../operations/kafka/admin.ts';
import { readMessages } from '../../operations/reconcile/read-topic.ts';
import { as } from './acting.ts';
import { kafka } from './topic.ts';

export type StoredRow = Partial<OutboxRow> & { id: string };

/** The rows of the outbox, by bill. */
export async function outboxRows(): Promise<Map<string, StoredRow>> {
  const { dynamodb, ScanCommand } = await import('@facturation/platform/dynamodb');
  const scan = new ScanCommand({ TableName: process.env.OUTBOX_TABLE, ConsistentRead: true });
  const { Items = [] } = await dynamodb.send(scan);
  return new Map(Items.map((row) => [`${row.id}`.replace('bills/', ''), row as StoredRow]));
}

/** Writes a row of the outbox past everything that finalises. */
export async function putOutboxRow(row: StoredRow): Promise<void> {
  const { dynamodb, PutCommand } = await import('@facturation/platform/dynamodb');
  await dynamodb.send(new PutCommand({ TableName: process.env.OUTBOX_TABLE, Item: row }));
}

/** Removes the row of a bill, as its time to live does. */
export async function removeOutboxRow(bill: string): Promise<void> {
  const { DeleteCommand, dynamodb } = await import('@facturation/platform/dynamodb');
  const Key = { id: `bills/${bill}` };
  await dynamodb.send(new DeleteCommand({ TableName: process.env.OUTBOX_TABLE, Key }));
}

/** Delivers rows as the stream of their table does when they are inserted. @returns the answer of `deliverOutbox` */
export async function whenInserted(rows: readonly StoredRow[]): Promise<DynamoDBBatchResponse> {
  const { handler } = await import('../../functions/billing/outbox/deliver-outbox.ts');
  return as('deliverOutbox', handler)(insertionOf(rows));
}

/** Delivers rows to the function that has their documents made. */
export async function whenInsertedForDocuments(rows: readonly StoredRow[]): Promise<DynamoDBBatchResponse> {
  const { handler } = await import('../../functions/billing/outbox/deliver-documents.ts');
  return as('deliverDocuments', handler)(insertionOf(rows));
}

function insertionOf(rows: readonly StoredRow[]): DynamoDBStreamEvent {
  const Records = rows.map((row, index) => ({
    eventName: 'INSERT' as const,
    dynamodb: {
      Keys: { id: { S: row.id } },
      NewImage: marshall(row, { removeUndefinedValues: true }) as Record<string, AttributeValue>,
      SequenceNumber: `${index}`,
    },
  }));
  return { Records };
}

/** The records of a topic, each as Kafka has it. */
export async function recordsOn(topic: string) {
  const ends = await withAdmin(kafka(), (admin) => topicOffsets(admin, topic));
  const read = await readMessages(kafka(), topic, ends);
  return [...read].flatMap(([partition, messages]) =>
    messages.map(({ key, value, timestamp, offset }) => ({
      key: `${key}`,
      partition,
      timestamp: Number(timestamp),
      offset: Number(offset),
      value: `${value}`,
    })),
  );
}
