import { deadlineOf } from '@facturation/platform/deadline';
import { withRegistration } from '@facturation/platform/registration';
import type { Context, DynamoDBBatchResponse, DynamoDBStreamEvent } from 'aws-lambda';
import { actOrLeave, currentOf, insertedBy } from './delivered.ts';
import { documentConsumer } from './document-consumer.ts';

/**
 * Has the documents of bills made and kept as they become final. It is a function of its own: however slow that is, or
 * however long the bucket is away, bills are published meanwhile.
 */
export const handler = withRegistration(
  async (event: DynamoDBStreamEvent, context?: Context): Promise<DynamoDBBatchResponse> => {
    const deadlineMs = deadlineOf(context);
    const waiting = insertedBy(event).filter(({ row }) => row.waiting?.includes(documentConsumer.name));
    return actOrLeave(await currentOf(waiting), [documentConsumer], deadlineMs);
  },
);
