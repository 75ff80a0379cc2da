import { versionOfSort } from '@facturation/platform/audit';
import { dynamodb, QueryCommand } from '@facturation/platform/dynamodb';
import type { Item } from '@facturation/platform/record-kind';

/** The rows of a resource's audit trail, in the order in which each names the one before. */
export async function trailOf(resource: string): Promise<Item[]> {
  const { Items: rows = [] } = await dynamodb.send(
    new QueryCommand({
      TableName: process.env.AUDIT_TABLE,
      KeyConditionExpression: 'id = :id',
      ExpressionAttributeValues: { ':id': resource },
      ConsistentRead: true,
    }),
  );
  const trail: Item[] = [];
  for (let before: unknown; trail.length < rows.length; before = versionOfSort(`${trail.at(-1)?.sort}`)) {
    const next = rows.find((row) => row.before === before);
    if (!next) throw new Error(`No row follows ${before}: ${JSON.stringify(rows)}`);
    trail.push(next);
  }
  return trail;
}

/** What the patches of a trail make, one after the other. */
export const patchesOf = (trail: readonly Item[]): (object | null)[] =>
  trail.map(({ patch }) => JSON.parse(`${patch}`));
