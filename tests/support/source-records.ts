import type { MSKEvent } from 'aws-lambda';
import type { SourceRecord } from '../../functions/facturation/contract.ts';

const base64 = (text: string): string => Buffer.from(text).toString('base64');

interface Given {
  partition?: number;
  offset: number;
  /** ms */
  time: number;
  customer?: string;
  id?: string;
  /** euros */
  montant?: number;
  /** Instead of a facture. */
  text?: string;
}

/** A record as the event source delivers it. */
export function sourceRecord({
  partition = 0,
  offset,
  time,
  customer = 'Abir',
  id,
  montant = 1,
  text,
}: Given): SourceRecord {
  const facture = { id: id ?? `f-${partition}-${offset}`, nomClient: customer, montant };
  return {
    topic: 'FACTURATION',
    partition,
    offset,
    timestamp: time,
    key: base64(customer),
    value: base64(text ?? JSON.stringify(facture)),
  };
}

/** An event of records, whatever their partitions. */
export function eventOf(records: readonly SourceRecord[]): MSKEvent {
  const groups = Object.groupBy(records, ({ topic, partition }) => `${topic}-${partition}`);
  return {
    eventSource: 'aws:kafka',
    eventSourceArn: '',
    bootstrapServers: '',
    records: groups as MSKEvent['records'],
  };
}
