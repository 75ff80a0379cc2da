import type { IHeaders, KafkaMessage } from 'kafkajs';

/** A record of a batch: the JSON text AWS's event source would send, and what is needed to count it. */
export interface EncodedRecord {
  offset: bigint;
  json: string;
}

/** `key` and `value` in base64, or null; header values as arrays of signed bytes, as a JVM sees them. */
export function encodeRecord(topic: string, partition: number, message: KafkaMessage): EncodedRecord {
  const json = JSON.stringify({
    topic,
    partition,
    offset: Number(message.offset),
    timestamp: Number(message.timestamp),
    timestampType: 'CREATE_TIME',
    key: message.key?.toString('base64') ?? null,
    value: message.value?.toString('base64') ?? null,
    headers: encodeHeaders(message.headers ?? {}),
  });
  return { offset: BigInt(message.offset), json };
}

const encodeHeaders = (headers: IHeaders) =>
  Object.entries(headers).flatMap(([name, values]) =>
    [values].flat().map((value) => ({ [name]: [...new Int8Array(Buffer.from(value ?? ''))] })),
  );
