import { deadlineOf } from '@facturation/platform/deadline';
import { withRegistration } from '@facturation/platform/registration';
import type { Context, DynamoDBBatchResponse, DynamoDBStreamEvent } from 'aws-lambda';
import { actOrLeave, currentOf, insertedBy } from './delivered.ts';
import { adopt, isFormer } from './former-rows.ts';
import { formerTables, QUICK_CONSUMERS } from './quick-consumers.ts';

/** Publishes bills and moves their goods as they become final. */
export const handler = withRegistration(
  async (event: DynamoDBStreamEvent, context?: Context): Promise<DynamoDBBatchResponse> => {
    const deadlineMs = deadlineOf(context);
    const inserted = insertedBy(event);
    const adopted = await Promise.all(inserted.filter(isFormer).map((entry) => adopt(entry, formerTables)));
    const current = await currentOf(inserted.filter((entry) => !isFormer(entry)));
    const entries = [...current, ...adopted.filter((entry) => entry !== undefined)];
    return actOrLeave(entries, QUICK_CONSUMERS, deadlineMs);
  },
);
