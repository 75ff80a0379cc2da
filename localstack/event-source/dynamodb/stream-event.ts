import { Buffer } from 'node:buffer';
import type { StreamRecord } from './streams.ts';

/** A record of a batch: the JSON text that AWS's event source would send, and what is needed to count it. */
export interface EncodedRecord {
  sequence: string;
  /** ms since the Unix epoch, in DynamoDB's approximation. */
  created: number;
  json: string;
  /** Of the text in UTF-8. */
  bytes: number;
}

/** The record as AWS's event source mapping sends it: what DynamoDB gives, and whose stream it is of. */
export function encodeRecord(record: StreamRecord, eventSourceARN: string): EncodedRecord {
  const { userIdentity: by, ...given } = record;
  const { SequenceNumber: sequence, ApproximateCreationDateTime: createdS } = record.dynamodb;
  const identity = by && { userIdentity: { type: by.Type, principalId: by.PrincipalId } };
  const json = JSON.stringify({ ...given, ...identity, eventSourceARN });
  return { sequence, created: createdS * 1_000, json, bytes: Buffer.byteLength(json) };
}

/** The event of a batch as JSON text. */
export const streamEvent = (batch: readonly EncodedRecord[]): string =>
  `{"Records":[${batch.map(({ json }) => json).join(',')}]}`;
