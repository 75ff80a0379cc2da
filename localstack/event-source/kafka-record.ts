import type { IHeaders, KafkaMessage } from 'kafkajs';

/** A record of a batch: the JSON text AWS's event source would send, and what is needed to count it. */
export interface EncodedRecord {
  /** In decimal, as Kafka's client gives it. */
  offset: string;
  json: string;
  /** Of the text in UTF-8. */
  bytes: number;
}

/**
 * `key` and `value` in base64, or null; header values as arrays of signed bytes, as a JVM sees them. Written by
 * hand: numbers come as decimal text, and base64 has nothing to escape.
 */
export function encodeRecord(topic: string, partition: number, message: KafkaMessage): EncodedRecord {
  const { offset, timestamp, key, value, headers } = message;
  const json =
    `{"topic":${JSON.stringify(topic)},"partition":${partition},"offset":${offset},"timestamp":${timestamp},` +
    `"timestampType":"CREATE_TIME","key":${encodeBytes(key)},"value":${encodeBytes(value)},` +
    `"headers":${headers ? JSON.stringify(encodeHeaders(headers)) : '[]'}}`;
  return { offset, json, bytes: Buffer.byteLength(json) };
}

const encodeBytes = (bytes: Buffer | null): string => (bytes ? `"${bytes.toString('base64')}"` : 'null');

const encodeHeaders = (headers: IHeaders) =>
  Object.entries(headers).flatMap(([name, values]) =>
    [values].flat().map((value) => ({ [name]: [...new Int8Array(Buffer.from(value ?? ''))] })),
  );
