import { dynamodb, PutCommand } from '@facturation/platform/dynamodb';
import type { MSKEvent } from 'aws-lambda';
import { EventSourceMapping } from '../../localstack/event-source/kafka/event-source-mapping.ts';
import { mappingOf } from './delivery.ts';
import { givenStreamSource, streamMappingOf } from './stream-delivery.ts';
import { givenStreamedTable } from './table.ts';
import { givenTopic, kafka, whenProduced } from './topic.ts';

export interface Batching {
  batchSize?: number;
  /** Seconds. */
  window?: number;
}

/** Receives the values of a batch in order, and the event as it came. */
export type Receive = (values: string[], payload: string) => Promise<void> | void;

/** Something that holds values in order, and a source that delivers them. */
export interface Holder {
  put(values: readonly string[]): Promise<void>;
  source(batching: Batching, receive: Receive): Promise<{ start(): Promise<void>; stop(): Promise<void> }>;
}

/** A topic of one partition. */
async function topicHolder(): Promise<Holder> {
  const topic = await givenTopic();
  return {
    put: async (values) => {
      // One send could be larger than the broker takes.
      for (const value of values) await whenProduced(topic, [{ key: 'k', value }]);
    },
    source: async ({ batchSize = 100, window: maximumBatchingWindow = 0 }, receive) =>
      new EventSourceMapping({
        mapping: mappingOf(topic, { batchSize, maximumBatchingWindow }),
        kafka: kafka(),
        brokers: '',
        onError: () => undefined,
        invoke: async (_, payload) => {
          const { records } = JSON.parse(payload) as MSKEvent;
          const values = Object.values(records).flat();
          await receive(
            values.map(({ value }) => Buffer.from(value, 'base64').toString()),
            payload,
          );
        },
      }),
  };
}

/** The stream of a table, which is one shard. */
async function streamHolder(): Promise<Holder> {
  const table = await givenStreamedTable();
  let rows = 0;
  return {
    put: async (values) => {
      for (const value of values)
        await dynamodb.send(new PutCommand({ TableName: table, Item: { id: `${rows++}`, value } }));
    },
    source: async ({ batchSize = 100, window: batchWindow = 0 }, receive) =>
      givenStreamSource(streamMappingOf(table, { batchSize, batchWindow }), async (event, payload) =>
        receive(
          event.Records.map(({ dynamodb: change }) => `${change?.NewImage?.value?.S}`),
          payload,
        ),
      ),
  };
}

/** The event sources, each with something of its own to deliver. */
export const SOURCES: [string, () => Promise<Holder>][] = [
  ['a topic', topicHolder],
  ["a table's stream", streamHolder],
];
