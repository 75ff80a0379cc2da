import type { Action } from '@facturation/platform/record-transaction';
import type { Attributes, Expectation, Write } from './row-store.ts';

/** One write as an action of a DynamoDB transaction. `Key`: its primary key, with the partition key `id`. */
export function actionOf(write: Write, TableName: string, Key: Record<string, string>): Action {
  if (write.act === 'add') return { Update: { TableName, Key, ...additionOf(write.amounts) } };
  const condition = conditionOf(write.expects);
  switch (write.act) {
    case 'put':
      return { Put: { TableName, Item: { ...write.row, ...Key }, ...condition } };
    case 'remove':
      return { Delete: { TableName, Key, ...condition } };
    case 'check':
      return { ConditionCheck: { TableName, Key, ...condition } };
    case 'change':
      return { Update: { TableName, Key, ...updateOf(write.row, condition) } };
  }
}

function additionOf(amounts: Readonly<Record<string, number>>) {
  const attributes = Object.entries(amounts);
  return {
    UpdateExpression: `ADD ${attributes.map((_, index) => `#a${index} :a${index}`).join(', ')}`,
    ExpressionAttributeNames: Object.fromEntries(attributes.map(([name], index) => [`#a${index}`, name])),
    ExpressionAttributeValues: Object.fromEntries(
      attributes.map(([, amount], index) => [`:a${index}`, amount]),
    ),
  };
}

interface Condition {
  ConditionExpression: string;
  ExpressionAttributeNames?: Record<string, string>;
  ExpressionAttributeValues?: Record<string, unknown>;
}

function conditionOf(expects: Expectation): Condition {
  if (expects === 'absent') return { ConditionExpression: 'attribute_not_exists(id)' };
  const attributes = Object.entries(expects);
  const parts = attributes.map(([, value], index) =>
    value === undefined ? `attribute_not_exists(#e${index})` : `#e${index} = :e${index}`,
  );
  const values = attributes.flatMap(([, value], index) =>
    value === undefined ? [] : [[`:e${index}`, value]],
  );
  return {
    ConditionExpression: ['attribute_exists(id)', ...parts].join(' AND '),
    ...(attributes.length > 0 && {
      ExpressionAttributeNames: Object.fromEntries(attributes.map(([name], index) => [`#e${index}`, name])),
    }),
    ...(values.length > 0 && { ExpressionAttributeValues: Object.fromEntries(values) }),
  };
}

function updateOf(row: Attributes, condition: Condition) {
  const attributes = Object.entries(row);
  return {
    UpdateExpression: `SET ${attributes.map((_, index) => `#s${index} = :s${index}`).join(', ')}`,
    ConditionExpression: condition.ConditionExpression,
    ExpressionAttributeNames: {
      ...condition.ExpressionAttributeNames,
      ...Object.fromEntries(attributes.map(([name], index) => [`#s${index}`, name])),
    },
    ExpressionAttributeValues: {
      ...condition.ExpressionAttributeValues,
      ...Object.fromEntries(attributes.map(([, value], index) => [`:s${index}`, value])),
    },
  };
}
