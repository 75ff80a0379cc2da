import { type BatchHeader, MAGIC, readHeader } from '@facturation/platform/batch-header';
import type { ReadRecord } from './batch-records.ts';
import { Cursor } from './cursor.ts';
import { isIntact } from './intact-batch.ts';
import { readRecordSet } from './record-set.ts';

/** What a request asked of a partition. */
export interface PartitionRequest {
  partition: number;
  fetchOffset: string;
  maxBytes: number;
  /** Where records are wanted from, when an earlier offset is asked for to find them. */
  due?: number;
  dense?: boolean;
}

export type RequestOf = (topic: string, partition: number) => PartitionRequest | undefined;

/** One partition of an answer, in the shape that kafkajs works on. */
export interface FetchedPartition {
  partition: number;
  errorCode: number;
  highWatermark: string;
  lastStableOffset: string;
  lastStartOffset: string;
  /** Empty: what belongs to aborted transactions has been left out. */
  abortedTransactions: never[];
  preferredReadReplica: number;
  messages: readonly ReadRecord[];
  /** What was asked for, and how many bytes came. */
  fetchOffset: number;
  bytes: number;
  /** The first offset that is missing between others, or before them. */
  gap: number | undefined;
  /** The batch that the bytes begin with, and whether it is as it was written. */
  first: (BatchHeader & { intact: boolean }) | undefined;
  /** Why nothing of it could be read; `errorCode` is 0 then, so that the client works on the others. */
  standstill?: string;
  /** What the broker said, in Kafka's numbers. */
  brokerError: number;
  /** Reads the same bytes for another offset that is due. */
  readFrom(due: number): readonly ReadRecord[];
}

export interface FetchResponse {
  throttleTime: number;
  clientSideThrottleTime: number;
  errorCode: number;
  sessionId: number;
  responses: { topicName: string; partitions: FetchedPartition[] }[];
}

/** Decodes an answer to a Fetch request of version 11. @throws {RangeError} where it ends too early. */
export function decodeFetchResponse(payload: Buffer, requestOf: RequestOf): FetchResponse {
  const cursor = new Cursor(payload);
  return {
    // The client does the waiting; the broker did none.
    throttleTime: 0,
    clientSideThrottleTime: cursor.int32(),
    errorCode: cursor.int16(),
    sessionId: cursor.int32(),
    responses: readList(cursor, () => {
      const topicName = cursor.take(cursor.int16()).toString();
      const partitions = readList(cursor, () =>
        readPartition(cursor, (partition) => requestOf(topicName, partition)),
      );
      return { topicName, partitions };
    }),
  };
}

function readPartition(
  cursor: Cursor,
  requestOf: (partition: number) => PartitionRequest | undefined,
): FetchedPartition {
  const partition = cursor.int32();
  const errorCode = cursor.int16();
  const highWatermark = cursor.int64();
  const lastStableOffset = cursor.int64();
  const lastStartOffset = cursor.int64();
  const aborted = readList(cursor, () => ({
    producerId: cursor.int64(),
    firstOffset: Number(cursor.int64()),
  }));
  const preferredReadReplica = cursor.int32();
  const recordSet = cursor.take(Math.max(0, cursor.int32()));
  const { fetchOffset = '0', due, dense = false } = requestOf(partition) ?? {};
  const read = (from: number, beginsThere: boolean) =>
    readRecordSet(recordSet, {
      fetchOffset: from,
      endOffset: Number(highWatermark),
      aborted,
      dense,
      beginsThere,
    });
  const { records, gap } =
    errorCode === 0 ? read(due ?? Number(fetchOffset), due === undefined) : { records: [], gap: undefined };
  return {
    partition,
    errorCode,
    highWatermark: String(highWatermark),
    lastStableOffset: String(lastStableOffset),
    lastStartOffset: String(lastStartOffset),
    abortedTransactions: [],
    preferredReadReplica,
    messages: records,
    fetchOffset: Number(fetchOffset),
    bytes: recordSet.length,
    gap,
    first: firstOf(recordSet),
    brokerError: errorCode,
    readFrom: (from) => read(from, true).records,
  };
}

function firstOf(recordSet: Buffer): FetchedPartition['first'] {
  const first = readHeader(recordSet, 0);
  return first?.magic === MAGIC ? { ...first, intact: isIntact(recordSet, first) } : undefined;
}

/** Elements after their number, which is −1 for none. */
function readList<Element>(cursor: Cursor, read: () => Element): Element[] {
  return Array.from({ length: Math.max(0, cursor.int32()) }, read);
}
