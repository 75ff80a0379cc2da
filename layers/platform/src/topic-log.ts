import type { Kafka, KafkaMessage } from 'kafkajs';
import withoutAborted from 'kafkajs/src/consumer/filterAbortedMessages.js';
import fetchRequest from 'kafkajs/src/protocol/requests/fetch/v11/request.js';
import {
  type AbortedTransaction,
  type CountedBatch,
  type OffsetRange,
  readBatchHeaders,
} from './record-batches.ts';

/** Every broker since Kafka 2.3 knows this version of Fetch. */
const CONSUMER = -1;
const READ_COMMITTED = 1;
/** How long a broker may wait for the first byte. The records exist already, so it hardly waits. */
const MAX_WAIT_MS = 250;

/** The part of a partition that one request returns: at most as many bytes as requested, but at least one batch. */
export interface FetchedBatches {
  headers: CountedBatch[];
  aborted: AbortedTransaction[];
  /** The offset to continue from; the requested one when nothing came. */
  next: number;
}

export interface FetchedRecords {
  /** The records that a consumer would get. */
  messages: KafkaMessage[];
  /** Offsets without a record: hidden from consumers, or gone. */
  gaps: OffsetRange[];
  next: number;
  /** The end of the partition, and the end of what consumers may read while transactions are open. */
  highWatermark: number;
  lastStableOffset: number;
}

type RawMessage = KafkaMessage & { isControlRecord?: boolean };

interface RawPartition {
  messages: RawMessage[];
  abortedTransactions: object[];
  highWatermark: string;
  lastStableOffset: string;
}

interface Exchange<T> {
  request: object;
  response: { decode(payload: Buffer): Promise<T>; parse(decoded: T): Promise<T> };
}

interface Broker {
  fetch(request: object): Promise<{ responses: { partitions: RawPartition[] }[] }>;
  connectionPool: { send<T>(exchange: Exchange<T>): Promise<T> };
}

/** kafkajs's own view of the brokers, on which its clients stand. */
interface Cluster {
  connect(): Promise<void>;
  disconnect(): Promise<void>;
  addTargetTopic(topic: string): Promise<void>;
  refreshMetadata(): Promise<void>;
  findLeaderForPartitions(topic: string, partitions: number[]): Record<string, number[]>;
  findBroker(node: { nodeId: string }): Promise<Broker>;
}

/**
 * Reads a topic from any offset without joining a group, which kafkajs has no public call for: it takes the client
 * under kafkajs's consumer. One connection is kept until `close`.
 */
export class TopicLog {
  readonly #kafka: Kafka;
  readonly #topic: string;
  #cluster: Promise<Cluster> | undefined;

  constructor(kafka: Kafka, topic: string) {
    this.#kafka = kafka;
    this.#topic = topic;
  }

  /**
   * Reads a part of a partition from an offset on, as far as consumers may.
   * @throws the error of the broker, or that it does not answer. The next call looks up the leader again.
   */
  async records(partition: number, offset: number, maxBytes: number): Promise<FetchedRecords> {
    const request = this.#request(partition, offset, maxBytes);
    const { responses } = await this.#ask(partition, (leader) => leader.fetch(request));
    const [fetched] = responses[0]?.partitions ?? [];
    if (!fetched) throw new Error(`The answer does not contain partition ${partition}.`);
    const due = fetched.messages.filter((message) => Number(message.offset) >= offset);
    const delivered = withoutAborted({ ...fetched, messages: due });
    return {
      messages: delivered.filter(({ isControlRecord }) => !isControlRecord),
      gaps: gapsIn(due, offset),
      next: Number(due.at(-1)?.offset ?? offset - 1) + 1,
      highWatermark: Number(fetched.highWatermark),
      lastStableOffset: Number(fetched.lastStableOffset),
    };
  }

  /** Reads only the headers of the batches, however their records are compressed. */
  async batches(partition: number, offset: number, maxBytes: number): Promise<FetchedBatches> {
    const exchange = {
      request: fetchRequest(this.#request(partition, offset, maxBytes)),
      response: {
        decode: async (payload: Buffer) => decodeBatches(payload),
        parse: async (fetched: DecodedBatches) => fetched,
      },
    };
    const fetched = await this.#ask(partition, async ({ connectionPool }) => {
      const answer = await connectionPool.send(exchange);
      if (answer.errorCode !== 0) throw new Error(`The broker answers with error ${answer.errorCode}.`);
      return answer;
    });
    const { lastOffset = -1 } = fetched.headers.at(-1) ?? {};
    return { ...fetched, next: Math.max(offset, lastOffset + 1) };
  }

  async close(): Promise<void> {
    const cluster = this.#cluster;
    this.#cluster = undefined;
    await cluster?.then((connected) => connected.disconnect()).catch(() => undefined);
  }

  #request(partition: number, offset: number, maxBytes: number) {
    const partitions = [{ partition, fetchOffset: `${offset}`, maxBytes }];
    return {
      replicaId: CONSUMER,
      isolationLevel: READ_COMMITTED,
      maxWaitTime: MAX_WAIT_MS,
      minBytes: 1,
      maxBytes,
      topics: [{ topic: this.#topic, partitions }],
    };
  }

  async #ask<T>(partition: number, work: (leader: Broker) => Promise<T>): Promise<T> {
    this.#cluster ??= this.#connect();
    try {
      const cluster = await this.#cluster;
      const [nodeId] = Object.keys(cluster.findLeaderForPartitions(this.#topic, [partition]));
      if (nodeId === undefined) throw new Error(`Partition ${partition} has no leader.`);
      return await work(await cluster.findBroker({ nodeId }));
    } catch (error) {
      await this.close();
      throw error;
    }
  }

  async #connect(): Promise<Cluster> {
    const cluster = createCluster(this.#kafka);
    await cluster.connect();
    await cluster.addTargetTopic(this.#topic);
    return cluster;
  }
}

/** The gaps between the offsets of messages, including markers. */
function gapsIn(messages: readonly RawMessage[], from: number): OffsetRange[] {
  let next = from;
  return messages.flatMap((message) => {
    const gap = { from: next, to: Number(message.offset) };
    next = gap.to + 1;
    return gap.from < gap.to ? gap : [];
  });
}

function createCluster(kafka: Kafka): Cluster {
  const symbol = Object.getOwnPropertySymbols(kafka).find(({ description }) =>
    description?.endsWith('createCluster'),
  );
  const create = symbol && (kafka as unknown as Record<symbol, (options: object) => Cluster>)[symbol];
  if (!create) throw new Error('This version of kafkajs has no createCluster.');
  return create({ allowAutoTopicCreation: false, isolationLevel: READ_COMMITTED });
}

type DecodedBatches = Omit<FetchedBatches, 'next'> & { errorCode: number };

/** An answer of version 11 that is about one partition. */
function decodeBatches(payload: Buffer): DecodedBatches {
  const topicLength = payload.readInt16BE(14);
  // Behind throttle time, error, session, number of topics, topic, number of partitions, and the partition.
  const partitionAt = 16 + topicLength + 4 + 4;
  const errorCode = payload.readInt16BE(partitionAt);
  const abortedAt = partitionAt + 2 + 3 * 8;
  const abortedCount = Math.max(0, payload.readInt32BE(abortedAt));
  const aborted = Array.from({ length: abortedCount }, (_, index) => ({
    producerId: payload.readBigInt64BE(abortedAt + 4 + 16 * index),
    firstOffset: Number(payload.readBigInt64BE(abortedAt + 12 + 16 * index)),
  }));
  const recordsAt = abortedAt + 4 + 16 * abortedCount + 4;
  const length = Math.max(0, payload.readInt32BE(recordsAt));
  return {
    errorCode,
    aborted,
    headers: readBatchHeaders(payload.subarray(recordsAt + 4, recordsAt + 4 + length)),
  };
}
