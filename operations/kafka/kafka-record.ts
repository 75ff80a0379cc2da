import type { IHeaders, KafkaMessage } from 'kafkajs';
import type { SourceRecord, UnreadableCode } from '../../functions/facturation/contract.ts';
import { unreadableHeaders } from './stand-ins.ts';

/** Lambda's limit of a synchronous payload. */
export const MAX_PAYLOAD_BYTES = 6 * 1024 * 1024;
/** Room for what stands around the records. */
export const ENVELOPE_BYTES = 16 * 1024;

/** A record of a batch: the JSON text AWS's event source would send, and what is needed to count it. */
export interface EncodedRecord {
  /** In decimal, as Kafka's client gives it. */
  offset: string;
  json: string;
  /** Of the text in UTF-8. */
  bytes: number;
}

/** A record as the reader of this machine gives it; from kafkajs's own decoder there is no `timestampType`. */
type Message = KafkaMessage & { timestampType?: string };

/** What one record may take up at most: an event with it alone is as large as a function takes. */
const MAX_RECORD_BYTES = MAX_PAYLOAD_BYTES - ENVELOPE_BYTES - 1;
/** JSON of a byte takes 5 characters at most in a value (`-128,`) and 6 in a name (`\u0000`). */
const MAX_CHARS_PER_BYTE = 6;

/**
 * The record as it is delivered. One that no invocation can carry is delivered without its bytes, and says so:
 * otherwise its partition would stand still for ever.
 */
export function encodeRecord(topic: string, partition: number, message: Message): EncodedRecord {
  const encoded = encodeWhole(topic, partition, message);
  if (encoded.bytes <= MAX_RECORD_BYTES) return encoded;
  return encodeWhole(topic, partition, withoutBytes(message));
}

/** The same for readers in this process. */
export function toSourceRecord(topic: string, partition: number, message: Message): SourceRecord {
  const mayFit = sizeOf(message) * MAX_CHARS_PER_BYTE < MAX_RECORD_BYTES;
  const delivered = mayFit || encodeWhole(topic, partition, message).bytes <= MAX_RECORD_BYTES;
  const { offset, timestamp, key, value, headers } = delivered ? message : withoutBytes(message);
  return {
    topic,
    partition,
    offset: Number(offset),
    timestamp: Number(timestamp),
    key: key?.toString('base64') ?? null,
    value: value?.toString('base64') ?? null,
    ...(value === null && { headers: encodeHeaders(headers) }),
  };
}

const TOO_LARGE: UnreadableCode = 'payload';

const withoutBytes = ({ offset, timestamp, timestampType }: Message): Message =>
  ({
    offset,
    timestamp,
    timestampType,
    attributes: 0,
    key: null,
    value: null,
    headers: unreadableHeaders(TOO_LARGE),
  }) as unknown as Message;

/** Bytes of its parts, roughly: what stands around them is left out. */
function sizeOf({ key, value, headers = {} }: Message): number {
  const parts = [key, value, ...Object.entries(headers).flat(2)];
  return parts.reduce((sum, part) => sum + (part?.length ?? 0) + OVERHEAD_BYTES, 0);
}
const OVERHEAD_BYTES = 50;

/**
 * `key` and `value` in base64, or null; header values as arrays of signed bytes, as a JVM sees them. Written by
 * hand: numbers come as decimal text, and base64 has nothing to escape.
 */
function encodeWhole(topic: string, partition: number, message: Message): EncodedRecord {
  const { offset, timestamp, timestampType = 'CREATE_TIME', key, value, headers } = message;
  const json =
    `{"topic":${JSON.stringify(topic)},"partition":${partition},"offset":${offset},"timestamp":${timestamp},` +
    `"timestampType":"${timestampType}","key":${encodeBytes(key)},"value":${encodeBytes(value)},` +
    `"headers":${JSON.stringify(encodeHeaders(headers))}}`;
  return { offset, json, bytes: Buffer.byteLength(json) };
}

const encodeBytes = (bytes: Buffer | null): string => (bytes ? `"${bytes.toString('base64')}"` : 'null');

const encodeHeaders = (headers: IHeaders = {}) =>
  Object.entries(headers).flatMap(([name, values]) =>
    [values].flat().map((value) => ({ [name]: [...new Int8Array(Buffer.from(value ?? ''))] })),
  );
