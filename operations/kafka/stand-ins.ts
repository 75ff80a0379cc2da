import type { BatchHeader } from '@facturation/platform/batch-header';
import { UNREADABLE_HEADER, type UnreadableCode } from '../../functions/facturation/contract.ts';
import type { ReadRecord } from './batch-records.ts';

/** The record that stands where an unreadable one is: both consumers quarantine it for the reason that `code` names. */
export const unreadableRecord = (
  offset: number,
  code: UnreadableCode,
  { maxTimestamp }: BatchHeader,
): ReadRecord => ({
  ...markerAt(offset),
  timestamp: String(maxTimestamp),
  headers: unreadableHeaders(code),
  isControlRecord: false,
});

export const unreadableHeaders = (code: UnreadableCode): ReadRecord['headers'] => ({
  [UNREADABLE_HEADER]: Buffer.from(code),
});

/** Shows the client how far it has come where the last records of a batch are hidden from it. */
export const markerAt = (offset: number): ReadRecord => ({
  attributes: 0,
  timestamp: '-1',
  timestampType: 'CREATE_TIME',
  offset: String(offset),
  key: null as unknown as Buffer,
  value: null as unknown as Buffer,
  headers: {},
  isControlRecord: true,
});
