import type { BatchHeader } from '@facturation/platform/batch-header';
import type { RecordBatchEntry } from 'kafkajs';
import { Cursor } from './cursor.ts';
import { UnreadableError } from './unreadable-error.ts';

/** A record as kafkajs gives it, and what else its batch says of it. */
export interface ReadRecord extends RecordBatchEntry {
  timestampType: 'CREATE_TIME' | 'LOG_APPEND_TIME';
  /** Carries a position and nothing else: consumers are not given it, and go on behind it. */
  isControlRecord: boolean;
}

/** Which records of a batch are wanted. All are read, so that a batch is readable or not whoever asks. */
export interface Wanted {
  fromOffset: number;
  atMost: number;
}

/**
 * The records of an intact batch in offset order, from its decompressed payload.
 * @throws {UnreadableError} where not all of it can be read.
 */
export function readRecords(content: Buffer, batch: BatchHeader, wanted: Wanted): ReadRecord[] {
  try {
    const records: ReadRecord[] = [];
    for (const record of recordsOf(content, batch)) {
      if (Number(record.offset) < wanted.fromOffset || records.length === wanted.atMost) continue;
      records.push(record);
    }
    return records;
  } catch (error) {
    throw new UnreadableError('records', { cause: error });
  }
}

function* recordsOf(content: Buffer, batch: BatchHeader): Generator<ReadRecord> {
  const cursor = new Cursor(content);
  let previous = batch.baseOffset - 1;
  for (let index = 0; index < batch.count; index++) {
    const record = readRecord(cursor, batch);
    const offset = Number(record.offset);
    if (offset <= previous || offset > batch.lastOffset) throw new RangeError(`offset ${offset}`);
    previous = offset;
    yield record;
  }
  if (cursor.left > 0) throw new RangeError(`${cursor.left} bytes after the last record`);
}

function readRecord(batchCursor: Cursor, batch: BatchHeader): ReadRecord {
  const cursor = new Cursor(batchCursor.take(batchCursor.varint()));
  const attributes = cursor.int8();
  const timestamp = timestampOf(batch, cursor.varlong());
  const offset = batch.baseOffset + cursor.varint();
  const key = cursor.varintBytes();
  const value = cursor.varintBytes();
  const headers = readHeaders(cursor);
  if (cursor.left > 0) throw new RangeError(`${cursor.left} bytes after a record`);
  return {
    attributes,
    timestamp,
    timestampType: batch.appendTime ? 'LOG_APPEND_TIME' : 'CREATE_TIME',
    offset: String(offset),
    // Their types say that they are never null.
    key: key as Buffer,
    value: value as Buffer,
    headers,
    isControlRecord: false,
  };
}

function timestampOf(
  { appendTime, baseTimestamp, maxTimestamp }: BatchHeader,
  delta: number | bigint,
): string {
  return String(appendTime ? maxTimestamp : BigInt.asIntN(64, baseTimestamp + BigInt(delta)));
}

/** By name, in an object without a prototype: a name may be any text, such as `constructor`. */
function readHeaders(cursor: Cursor): RecordBatchEntry['headers'] {
  const count = cursor.varint();
  if (count < 0 || count > cursor.left) throw new RangeError(`${count} headers`);
  if (count === 0) return {};
  const headers: Record<string, Buffer | Buffer[]> = Object.create(null);
  for (let index = 0; index < count; index++) {
    const name = cursor.varintBytes()?.toString();
    if (name === undefined) throw new RangeError('a header without a name');
    const value = cursor.varintBytes() as Buffer;
    const before = headers[name];
    headers[name] = before === undefined ? value : [before, value].flat();
  }
  return headers;
}
