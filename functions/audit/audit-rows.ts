import { AUDIT_SHARDS, versionOfSort } from '@facturation/platform/audit';
import { readConfig } from '@facturation/platform/config';
import { dynamodb, QueryCommand } from '@facturation/platform/dynamodb';
import type { IndexedList } from '@facturation/platform/index-partition';
import type { Item } from '@facturation/platform/record-kind';
import { z } from 'zod';
import type { AuditQuery } from './contract.ts';

const { AUDIT_TABLE } = readConfig(z.object({ AUDIT_TABLE: z.string().min(3) }));

/** A change, as the index by time has it. */
export type ListedChange = Item & { position: string };

/** The list of all changes by time; `to` is not in it. */
export const byTime = ({ from, to }: Pick<AuditQuery, 'from' | 'to'>): IndexedList<ListedChange> => ({
  TableName: AUDIT_TABLE,
  IndexName: 'byTime',
  hash: 'shard',
  range: 'at',
  partitions: AUDIT_SHARDS,
  first: from ?? FIRST,
  last: to ?? LAST,
  isDescending: false,
  attributes: ['id', 'sort', 'act', 'before', 'principal', 'correlationId', 'time'],
  rowOf: (item) => ({ ...item, position: `${item.at}` }),
});

/** Before and behind every position. */
const [FIRST, LAST] = ['!', '~'];

/**
 * Rows of one resource behind a sort key, in their order, every acknowledged one. `isLast`: none comes behind them.
 */
export async function rowsOf(
  resource: string,
  { after, size }: { after: string | undefined; size: number },
): Promise<{ rows: Item[]; isLast: boolean }> {
  const { Items = [], LastEvaluatedKey } = await dynamodb.send(
    new QueryCommand({
      TableName: AUDIT_TABLE,
      KeyConditionExpression: 'id = :id',
      ExpressionAttributeValues: { ':id': resource },
      ConsistentRead: true,
      // One more than the page shows whether there is a next page.
      Limit: size + 1,
      ...(after !== undefined && { ExclusiveStartKey: { id: resource, sort: after } }),
    }),
  );
  const isLast = Items.length <= size && LastEvaluatedKey === undefined;
  return { rows: Items.slice(0, size), isLast };
}

/** A row as answers carry it. Its place in the index and its expiry are nobody's business. */
export function toEntry({ id, sort, shard: _, at: __, position: ___, expiresAt: ____, ...row }: Item) {
  const { act, before, principal, correlationId, time, patch, ...details } = row;
  return {
    resource: id,
    version: versionOfSort(`${sort}`),
    // An earlier version kept an empty one for the first of a series.
    ...(before ? { before } : {}),
    act,
    principal,
    correlationId,
    time,
    ...(typeof patch === 'string' && { patch: JSON.parse(patch) }),
    ...(Object.keys(details).length > 0 && { details }),
  };
}
