import { now } from '@facturation/platform/clock';
import { dynamodb, paginateQuery } from '@facturation/platform/dynamodb';
import { isExpired } from './window-rows.ts';

interface Query {
  table: string;
  pk: string;
  /** Sort keys; both belong to the range. */
  from: string;
  to: string;
  newestFirst: boolean;
  /** Rows of one read; a longer one goes on by itself. */
  pageSize: number;
}

/** Rows of one key in the order of their sort keys, read consistently as they are asked for; expired ones are left out. */
export async function* rowsBetween({
  table,
  pk,
  from,
  to,
  newestFirst,
  pageSize,
}: Query): AsyncGenerator<Record<string, unknown>, undefined> {
  if (from > to) return undefined;
  const pages = paginateQuery(
    { client: dynamodb, pageSize },
    {
      TableName: table,
      ConsistentRead: true,
      ScanIndexForward: !newestFirst,
      KeyConditionExpression: 'pk = :pk and sk between :from and :to',
      ExpressionAttributeValues: { ':pk': pk, ':from': from, ':to': to },
    },
  );
  for await (const { Items = [] } of pages) yield* Items.filter((row) => !isExpired(row, now()));
  return undefined;
}
