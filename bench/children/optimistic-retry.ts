// Numbers without a gap as one would write them first: each client reads the row of the series and writes it with its
// bill on condition that it is unchanged, and does both again when it is not. Rows as many and as large as those of a
// final bill, in a table of its own; no HTTP, no customer to ask for. Its result is the milliseconds of each bill.
import { CreateTableCommand, DeleteTableCommand } from '@aws-sdk/client-dynamodb';
import { backOff } from '@facturation/platform/back-off';
import { dynamodb } from '@facturation/platform/dynamodb';
import { dynamodbClient } from '@facturation/platform/dynamodb-client';
import { getItem } from '@facturation/platform/get-item';
import { newId } from '@facturation/platform/ids';
import { transact } from '@facturation/platform/transactions';
import { cancellationsOf } from '@facturation/platform/write-conflicts';
import { sendResult } from './send-result.ts';

const [, , clients = '', each = ''] = process.argv;
const TableName = `optimistic-retry-${newId()}`;
/** Bytes of a frozen text of three lines. */
const TEXT = 'x'.repeat(2_500);
const SMALL_ROWS = ['draft', 'number', 'settlement', 'outbox', 'audit'];

async function writeBill(bill: string): Promise<void> {
  const series = await getItem(TableName, { id: 'series' });
  const last = Number(series?.last ?? 0);
  const put = (id: string, row: object) => ({
    Put: { TableName, Item: { id, ...row }, ConditionExpression: 'attribute_not_exists(id)' },
  });
  const condition = series
    ? { ConditionExpression: '#last = :last', ExpressionAttributeValues: { ':last': last } }
    : { ConditionExpression: 'attribute_not_exists(#last)' };
  await transact([
    {
      Put: {
        TableName,
        Item: { id: 'series', last: last + 1 },
        ExpressionAttributeNames: { '#last': 'last' },
        ...condition,
      },
    },
    put(`${bill}#frozen`, { number: last + 1, text: TEXT }),
    ...SMALL_ROWS.map((kind) => put(`${bill}#${kind}`, { number: last + 1 })),
  ]);
}

/** Milliseconds that it took. */
async function finalize(bill: string): Promise<number> {
  const begun = performance.now();
  for (let failures = 1; ; failures++)
    try {
      await writeBill(bill);
      return performance.now() - begun;
    } catch (error) {
      if (cancellationsOf(error).length === 0) throw error;
      await backOff(Math.min(failures, 3));
    }
}

const client = dynamodbClient();
await client.send(
  new CreateTableCommand({
    TableName,
    BillingMode: 'PAY_PER_REQUEST',
    AttributeDefinitions: [{ AttributeName: 'id', AttributeType: 'S' }],
    KeySchema: [{ AttributeName: 'id', KeyType: 'HASH' }],
  }),
);
const begun = performance.now();
const times = await Promise.all(
  Array.from({ length: Number(clients) }, async (_, number) => {
    const own: number[] = [];
    while (own.length < Number(each)) own.push(await finalize(`${number}-${own.length}`));
    return own;
  }),
);
const seconds = (performance.now() - begun) / 1_000;
await client.send(new DeleteTableCommand({ TableName }));
client.destroy();
dynamodb.destroy();
sendResult({ times: times.flat(), seconds });
