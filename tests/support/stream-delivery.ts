import { dynamodbClient } from '@facturation/platform/dynamodb-client';
import type { DynamoDBStreamEvent } from 'aws-lambda';
import type { StreamMapping } from '../../layers/platform/deployment/streams.ts';
import type { EventSourceMapping } from '../../localstack/event-source/dynamodb/event-source-mapping.ts';
import { openStream, streamSource } from '../../localstack/event-source/dynamodb/stream-source.ts';
import { eventually } from './eventually.ts';

type Handle = (event: DynamoDBStreamEvent, payload: string) => Promise<unknown>;

/** What a test declares of a stream's mapping: everything at once. */
export const streamMappingOf = (table: string, over: Partial<StreamMapping> = {}): StreamMapping => ({
  functionKey: 'consume',
  functionName: 'consume',
  table,
  batchSize: 100,
  batchWindow: 0,
  enabled: true,
  maximumRetryAttempts: -1,
  maximumRecordAgeInSeconds: -1,
  bisectBatchOnFunctionError: false,
  ...over,
});

/** The event source of a table's stream, which calls a handler of this process. It is to be started and stopped. */
export function givenStreamSource(
  mapping: StreamMapping,
  handle: Handle,
  onError: (message: string) => void = () => undefined,
): Promise<EventSourceMapping> {
  const invoke = (_: string, payload: string) => handle(JSON.parse(payload) as DynamoDBStreamEvent, payload);
  return streamSource(dynamodbClient(), { mapping, invoke, onError });
}

/** Delivers all there is in the stream of a table to a handler, as the event source does. */
export async function whenStreamDelivered(mapping: StreamMapping, handle: Handle): Promise<void> {
  const source = await givenStreamSource(mapping, handle);
  await source.start();
  try {
    await untilStreamDelivered(mapping);
  } finally {
    await source.stop();
  }
}

/** Waits until all there is now in the stream of a table has been delivered. */
export async function untilStreamDelivered(mapping: StreamMapping): Promise<void> {
  const { streams, streamArn, checkpoints } = await openStream(dynamodbClient(), mapping);
  const lasts = new Map<string, string>();
  for (const { id } of await streams.shards(streamArn)) {
    let iterator: string | undefined = await streams.iterator(streamArn, id);
    while (iterator) {
      const { records, next } = await streams.records(iterator);
      const last = records.at(-1);
      if (last) lasts.set(id, last.dynamodb.SequenceNumber);
      iterator = last && next;
    }
  }
  await eventually(
    () => checkpoints.read(),
    (read) => [...lasts].every(([id, last]) => (read.get(id)?.sequence ?? '') >= last),
    60_000,
  );
}
