import { toEuros } from '@facturation/platform/money';
import type { MSKEvent } from 'aws-lambda';
import type { SourceRecord } from '../../functions/facturation/contract.ts';
import type { Vector } from './vector.ts';

const base64 = (text: string): string => Buffer.from(text).toString('base64');

function toSourceRecord(
  partition: number,
  [offset, key, timestamp, amount]: Vector['partitions'][number]['records'][number],
): SourceRecord {
  // The quick path of the parser takes only a text that has a date, so every other one is read by the general reader.
  const date = offset % 2 === 0 ? ',"date":""' : '';
  const value = `{"id":"v-${partition}-${offset}","nomClient":"client","montant":${toEuros(BigInt(amount))}${date}}`;
  return { topic: 'FACTURATION', partition, offset, timestamp, key: base64(key), value: base64(value) };
}

/**
 * The vector's records as events of the Kafka event source, `batch` records of each partition at a time, so that
 * windows stay open from one event to the next. Each record has an id of its own.
 */
export function eventsOf(vector: Vector, batch: number): MSKEvent[] {
  const longest = Math.max(0, ...vector.partitions.map(({ records }) => records.length));
  return Array.from({ length: Math.ceil(longest / batch) }, (_, index) => {
    const slices = vector.partitions.map(({ records }, partition) => [
      `FACTURATION-${partition}`,
      records.slice(index * batch, (index + 1) * batch).map((record) => toSourceRecord(partition, record)),
    ]);
    const records = Object.fromEntries(slices) as MSKEvent['records'];
    return { eventSource: 'aws:kafka', eventSourceArn: '', bootstrapServers: '', records };
  });
}
