import { now } from '@facturation/platform/clock';
import { dynamodb, paginateQuery } from '@facturation/platform/dynamodb';
import { isExpired } from './window-rows.ts';

interface Query {
  table: string;
  pk: string;
  /** The first and the last sort key, both inclusive. */
  from: string;
  to: string;
  newestFirst: boolean;
  /** Rows per request. Longer ranges take several requests. */
  pageSize: number;
}

/** Rows of one key in the order of their sort keys, read consistently and lazily. Expired rows are left out. */
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
