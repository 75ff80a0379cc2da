import { dynamodb, GetCommand } from '@facturation/platform/dynamodb';
import { POINTER_KEY } from './window-rows.ts';

/** A span of time that an epoch answers for: ms, null for open. */
export interface EpochSpan {
  epoch: number;
  from: number | null;
  to: number | null;
  /** Of a topic that is gone: nothing is folded into it any more. */
  closed?: boolean;
}

/** Whether readers follow this epoch into the future; without a pointer the one epoch there is. */
export async function isLive(table: string, epoch: number): Promise<boolean> {
  const { Item } = await dynamodb.send(
    new GetCommand({ TableName: table, Key: POINTER_KEY, ConsistentRead: true }),
  );
  const spans = Item?.spans as EpochSpan[] | undefined;
  return spans?.some((span) => span.epoch === epoch && span.to === null && !span.closed) ?? true;
}
