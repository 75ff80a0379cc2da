import { fnv1a } from '@facturation/platform/hash';
import type { IdSet } from '../fold/id-set.ts';
import type { Changes, Head, WindowItem } from '../fold/partition-state.ts';
import { NEW_HEAD } from '../fold/partition-state.ts';
import type { LateRecord, Quarantined } from '../fold/rejected.ts';
import { keptSecondsOf } from '../sizes.ts';
import { decodeAggregates, encodeAggregates } from './aggregates-text.ts';
import { decodeAlerted, encodeAlerted } from './alerted.ts';
import type { StoredHead, StoredWindow } from './stored.ts';

/** The rows of the window table. Every key is made here and starts with the epoch. */

type Row = Record<string, unknown>;

const DAY_S = 86_400;
export const IDS_KEPT_S = 7 * DAY_S;
const LATE_KEPT_S = 30 * DAY_S;
const REDRIVEN_KEPT_S = 30 * DAY_S;
export const ALERTS_KEPT_S = 90 * DAY_S;

/** Numbers in keys are padded, so that texts sort as numbers do. */
export const padded = (value: number): string => String(value).padStart(16, '0');

/** What an epoch was begun with. */
export const settingsKey = (epoch: number) => ({ pk: String(epoch), sk: 'settings' });
/** Which epochs readers follow. */
export const POINTER_KEY = { pk: 'epochs', sk: 'pointer' } as const;
/** Every rule. */
export const RULES_KEY = { pk: 'rules', sk: 'rules' } as const;
/** The scheduled checks have a head and alerts as a partition has, under an epoch that no topic has. */
export const CHECKS = { epoch: 0, partition: 0 } as const;

const partitionKey = (epoch: number, partition: number): string => `${epoch}#${partition}`;
export const headKey = (epoch: number, partition: number) => ({
  pk: partitionKey(epoch, partition),
  sk: 'head',
});
/** How far the windows of a summed size were written. */
export const summedKey = (epoch: number, partition: number, size: { name: string }) => ({
  pk: partitionKey(epoch, partition),
  sk: `summed#${size.name}`,
});
export const windowsOf = (epoch: number, partition: number, size: { name: string }): string =>
  `${partitionKey(epoch, partition)}#${size.name}`;
export const idsOf = (epoch: number, partition: number): string => `${partitionKey(epoch, partition)}#ids`;
export const quarantineOf = (epoch: number, partition: number): string =>
  `${partitionKey(epoch, partition)}#quarantine`;
export const lateOf = (epoch: number, partition: number): string => `${partitionKey(epoch, partition)}#late`;
export const alertsOf = (epoch: number, partition: number): string =>
  `${partitionKey(epoch, partition)}#alerts`;

/** When TTL may delete a row: `keptS` seconds after `clock`, in ms; infinite is for good. */
export const expiry = (keptS: number, clock: number): Row =>
  keptS === Number.POSITIVE_INFINITY ? {} : { expires: Math.floor(clock / 1000) + keptS };

/** DynamoDB deletes expired rows days late, so readers leave them out; `clock` in ms. */
export const isExpired = ({ expires }: Row, clock: number): boolean =>
  typeof expires === 'number' && expires * 1000 <= clock;

export function windowRow(
  pk: string,
  item: WindowItem,
  size: { name: string },
  writtenAt: number,
  clock: number,
): Row {
  return {
    pk,
    sk: `${padded(item.start)}#${item.bucket}`,
    aggregates: encodeAggregates(item.aggregates),
    ...(item.alerted && { alerted: encodeAlerted(item.alerted, [...item.aggregates.keys()]) }),
    writtenAt,
    ...expiry(keptSecondsOf(size.name), clock),
  };
}

/** Bytes of an item's aggregates, so that it is far below DynamoDB's 400 KB however names spread over buckets. */
const MAX_AGGREGATES = 200_000;

/** The rows of a summed window. It has more customers than its parts, so it has as many buckets as it takes. */
export function summedRows(pk: string, sum: StoredWindow, size: { name: string }, clock: number): Row[] {
  const rowOf = (item: WindowItem) => windowRow(pk, item, size, sum.writtenAt, clock);
  const whole = rowOf(sum);
  const bucketCount = Math.ceil((whole.aggregates as Uint8Array).length / MAX_AGGREGATES);
  if (bucketCount === 1) return [whole];
  const buckets = Map.groupBy(sum.aggregates, ([customer]) => fnv1a(customer) % bucketCount);
  return [...buckets].map(([bucket, entries]) => rowOf({ ...sum, bucket, aggregates: new Map(entries) }));
}

/** With a `customer`, as if it had this one alone, and nobody had been alerted. */
export function readWindowRow(row: Row, size: number, partition: number, customer?: string): StoredWindow {
  const [start, bucket] = String(row.sk).split('#').map(Number);
  const aggregates = decodeAggregates(row.aggregates as Uint8Array, customer);
  const alerted =
    customer === undefined ? (row.alerted as Record<string, Uint8Array> | undefined) : undefined;
  return {
    size,
    partition,
    start: start ?? 0,
    bucket: bucket ?? 0,
    aggregates,
    ...(alerted && { alerted: decodeAlerted(alerted, [...aggregates.keys()]) }),
    writtenAt: Number(row.writtenAt),
    expires: Number(row.expires ?? Number.POSITIVE_INFINITY),
  };
}

/** The ids of one commit and window. The last offset of the commit makes the key its own, however batches are cut. */
export function idsRow(pk: string, start: number, ids: IdSet, lastOffset: number, clock: number): Row {
  return {
    pk,
    sk: `${padded(start)}#${padded(lastOffset)}`,
    ids: ids.addedBytes(),
    ...expiry(IDS_KEPT_S, clock),
  };
}

/** Which commit wrote ids of which window. */
export function readIdsKey({ sk }: Row): { start: number; lastOffset: number } {
  const [start, lastOffset] = String(sk).split('#').map(Number);
  return { start: start ?? 0, lastOffset: lastOffset ?? 0 };
}

export const readIdsRow = (row: Row): { start: number; bytes: Uint8Array } => ({
  start: Number(String(row.sk).split('#')[0]),
  bytes: row.ids as Uint8Array,
});

/** `publishedUpTo` belongs to the sender of finals: a commit never writes it, so this is an update and no put. */
export function headUpdate({ head }: Changes, clock: number) {
  const values: Row = { ...head, sum: `${head.sum}`, committedAt: clock };
  const names = Object.keys(values);
  return {
    UpdateExpression: `set ${names.map((name) => `#${name} = :${name}`).join(', ')}`,
    ExpressionAttributeNames: Object.fromEntries(names.map((name) => [`#${name}`, name])),
    ExpressionAttributeValues: Object.fromEntries(names.map((name) => [`:${name}`, values[name]])),
  };
}

export function readHeadRow(row: Row, partition: number): StoredHead {
  const numbers = Object.fromEntries(
    Object.entries(NEW_HEAD).map(([name, unset]) => [name, Number(row[name] ?? unset)]),
  );
  return {
    ...(numbers as unknown as Head),
    sum: BigInt(String(row.sum)),
    partition,
    committedAt: Number(row.committedAt),
  };
}

export const quarantineRow = (pk: string, record: Quarantined): Row => ({
  pk,
  sk: padded(record.offset),
  ...record,
});

/** A quarantined record that was sent again: kept for 30 more days. `clock` in ms. */
export const redrivenUpdate = (epoch: number, partition: number, offset: number, clock: number) => ({
  Key: { pk: quarantineOf(epoch, partition), sk: padded(offset) },
  UpdateExpression: 'set redrivenAt = :clock, expires = :expires',
  ConditionExpression: 'attribute_exists(pk)',
  ExpressionAttributeValues: {
    ':clock': clock,
    ':expires': expiry(REDRIVEN_KEPT_S, clock).expires,
  },
});

export const lateRow = (pk: string, record: LateRecord, clock: number): Row => ({
  pk,
  sk: padded(record.offset),
  ...record,
  ...expiry(LATE_KEPT_S, clock),
});
