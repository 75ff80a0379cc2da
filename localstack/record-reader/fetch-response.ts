import type { ReadRecord } from './batch-records.ts';
import { Cursor } from './cursor.ts';
import { readRecordSet } from './record-set.ts';

/** The offset that a request asked for. */
export type FetchOffsetOf = (topic: string, partition: number) => number;

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
  messages: ReadRecord[];
  /** What was asked for, and how many bytes came. */
  fetchOffset: number;
  bytes: number;
}

export interface FetchResponse {
  throttleTime: number;
  clientSideThrottleTime: number;
  errorCode: number;
  sessionId: number;
  responses: { topicName: string; partitions: FetchedPartition[] }[];
}

/** Decodes an answer to a Fetch request of version 11. @throws {RangeError} where it ends too early. */
export function decodeFetchResponse(payload: Buffer, fetchOffsetOf: FetchOffsetOf): FetchResponse {
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
        readPartition(cursor, (partition) => fetchOffsetOf(topicName, partition)),
      );
      return { topicName, partitions };
    }),
  };
}

function readPartition(cursor: Cursor, fetchOffsetOf: (partition: number) => number): FetchedPartition {
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
  const fetchOffset = fetchOffsetOf(partition);
  const span = { fetchOffset, endOffset: Number(highWatermark), aborted };
  return {
    partition,
    errorCode,
    highWatermark: String(highWatermark),
    lastStableOffset: String(lastStableOffset),
    lastStartOffset: String(lastStartOffset),
    abortedTransactions: [],
    preferredReadReplica,
    messages: errorCode === 0 ? readRecordSet(recordSet, span) : [],
    fetchOffset,
    bytes: recordSet.length,
  };
}

/** Elements after their number, which is −1 for none. */
function readList<Element>(cursor: Cursor, read: () => Element): Element[] {
  return Array.from({ length: Math.max(0, cursor.int32()) }, read);
}
