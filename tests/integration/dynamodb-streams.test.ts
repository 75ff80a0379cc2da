import { DescribeTableCommand, UpdateTableCommand } from '@aws-sdk/client-dynamodb';
import { DeleteCommand, dynamodb, PutCommand } from '@facturation/platform/dynamodb';
import { dynamodbClient } from '@facturation/platform/dynamodb-client';
import type { DynamoDBRecord, DynamoDBStreamEvent } from 'aws-lambda';
import type { StreamMapping } from '../../layers/platform/deployment/streams.ts';
import { openStream } from '../../localstack/event-source/dynamodb/stream-source.ts';
import { createTables } from '../../localstack/tables.ts';
import { eventually } from '../support/eventually.ts';
import { givenStreamSource, streamMappingOf, untilStreamDelivered } from '../support/stream-delivery.ts';
import { givenSortedTable, givenStreamedTable } from '../support/table.ts';

const DELIVERY_MS = 60_000;

const started: { stop(): Promise<void> }[] = [];
afterEach(async () => {
  await Promise.all(started.splice(0).map((one) => one.stop()));
});

async function givenSource(mapping: StreamMapping, handle: (event: DynamoDBStreamEvent) => unknown) {
  const source = await givenStreamSource(mapping, async (event) => handle(event));
  started.push(source);
  await source.start();
}

const put = (table: string, row: object) => dynamodb.send(new PutCommand({ TableName: table, Item: row }));
const idsOf = (records: readonly DynamoDBRecord[]) => records.map((one) => one.dynamodb?.Keys?.id?.S ?? '');
const until = (look: () => number, count: number) => eventually(look, (seen) => seen >= count, DELIVERY_MS);

test("a change of a row comes in the form of AWS's event, with the row before and after", async () => {
  const table = await givenStreamedTable();
  await put(table, { id: 'a', gross: 12.5, tags: new Set(['x']) });
  await put(table, { id: 'a', gross: 13 });
  await dynamodb.send(new DeleteCommand({ TableName: table, Key: { id: 'a' } }));
  const records: DynamoDBRecord[] = [];
  await givenSource(streamMappingOf(table), (event) => records.push(...event.Records));
  await until(() => records.length, 3);
  const change = (dynamodb: object, eventName: string) => ({
    eventID: expect.any(String),
    eventName,
    eventVersion: '1.1',
    eventSource: 'aws:dynamodb',
    awsRegion: expect.any(String),
    dynamodb: {
      ApproximateCreationDateTime: expect.any(Number),
      Keys: { id: { S: 'a' } },
      SequenceNumber: expect.stringMatching(/^\d+$/),
      SizeBytes: expect.any(Number),
      StreamViewType: 'NEW_AND_OLD_IMAGES',
      ...dynamodb,
    },
    eventSourceARN: expect.stringContaining(`table/${table}/stream/`),
  });
  const first = { id: { S: 'a' }, gross: { N: '12.5' }, tags: { SS: ['x'] } };
  const second = { id: { S: 'a' }, gross: { N: '13' } };
  expect(records).toEqual([
    change({ NewImage: first }, 'INSERT'),
    change({ OldImage: first, NewImage: second }, 'MODIFY'),
    change({ OldImage: second }, 'REMOVE'),
  ]);
}, 90_000);

test('only what a filter accepts comes, and the rest does not come after a restart either', async () => {
  const table = await givenStreamedTable();
  const mapping = streamMappingOf(table, { filterPatterns: [{ eventName: ['INSERT'] }] });
  await put(table, { id: 'a' });
  await put(table, { id: 'a', changed: true });
  await put(table, { id: 'b' });
  await put(table, { id: 'b', changed: true });
  const seen: string[] = [];
  await givenSource(mapping, ({ Records }) => seen.push(...idsOf(Records)));
  await untilStreamDelivered(mapping);
  expect(seen).toEqual(['a', 'b']);
  await started.pop()?.stop();
  const later: string[] = [];
  await givenSource({ ...mapping, filterPatterns: [{ eventName: ['MODIFY'] }] }, ({ Records }) =>
    later.push(...idsOf(Records)),
  );
  await put(table, { id: 'c' });
  await put(table, { id: 'c', changed: true });
  await until(() => later.length, 1);
  expect(later).toEqual(['c']);
}, 90_000);

test('a record that always fails is given up alone, and everything else is applied in order', async () => {
  const table = await givenStreamedTable();
  const mapping = streamMappingOf(table, {
    batchSize: 8,
    maximumRetryAttempts: 1,
    bisectBatchOnFunctionError: true,
  });
  for (const id of 'abcdefgh') await put(table, { id });
  const applied: string[] = [];
  await givenSource(mapping, ({ Records }) => {
    if (idsOf(Records).includes('e')) throw new Error('e is poison');
    applied.push(...idsOf(Records));
  });
  await untilStreamDelivered(mapping);
  expect(applied).toEqual([...'abcdfgh']);
}, 90_000);

test('of a batch that failed in part only the rest comes again, also after a restart', async () => {
  const table = await givenStreamedTable();
  const mapping = streamMappingOf(table, { functionResponseType: 'ReportBatchItemFailures' });
  for (const id of 'abcd') await put(table, { id });
  const calls: string[] = [];
  await givenSource(mapping, ({ Records }) => {
    calls.push(idsOf(Records).join(''));
    const itemIdentifier = Records.find((one) => one.dynamodb?.Keys?.id?.S === 'c')?.dynamodb?.SequenceNumber;
    return { batchItemFailures: [{ itemIdentifier: itemIdentifier ?? '' }] };
  });
  await until(() => calls.length, 2);
  await started.pop()?.stop();
  expect(calls.slice(0, 2)).toEqual(['abcd', 'cd']);
  await givenSource(mapping, ({ Records }) => void calls.push(`again ${idsOf(Records).join('')}`));
  await untilStreamDelivered(mapping);
  expect(calls.at(-1)).toBe('again cd');
}, 90_000);

test('a stream that was switched off is delivered to its end', async () => {
  const table = await givenStreamedTable();
  const mapping = streamMappingOf(table, { batchSize: 2 });
  for (const id of 'abc') await put(table, { id });
  let isOff = false;
  const seen: string[] = [];
  await givenSource(mapping, ({ Records }) => {
    if (!isOff) throw new Error('not yet');
    seen.push(...idsOf(Records));
  });
  const { checkpoints } = await openStream(dynamodbClient(), mapping);
  await dynamodbClient().send(
    new UpdateTableCommand({ TableName: table, StreamSpecification: { StreamEnabled: false } }),
  );
  isOff = true;
  await eventually(
    () => checkpoints.read(),
    (read) => [...read.values()].some(({ ended }) => ended),
    DELIVERY_MS,
  );
  expect(seen).toEqual(['a', 'b', 'c']);
}, 90_000);

test('a table of an older version gets the stream that it lacks, and keeps it', async () => {
  const table = await givenSortedTable();
  const declared = {
    logicalId: 'Rows',
    input: {
      TableName: table,
      KeySchema: [],
      AttributeDefinitions: [],
      StreamSpecification: { StreamEnabled: true, StreamViewType: 'NEW_IMAGE' as const },
    },
  };
  const arn = async () => {
    const { Table } = await dynamodbClient().send(new DescribeTableCommand({ TableName: table }));
    return Table?.LatestStreamArn;
  };
  expect(await arn()).toBeUndefined();
  await createTables([declared]);
  const made = await arn();
  expect(made).toContain(table);
  await createTables([declared]);
  expect(await arn()).toBe(made);
});
