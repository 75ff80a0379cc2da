import { toRfc3339 } from '@facturation/platform/clock';
import { fnv1a } from '@facturation/platform/hash';
import { exactNumber } from '@facturation/platform/json';
import { toEuros } from '@facturation/platform/money';
import { type Facture, type FactureRecord, isOfBill } from './facture.ts';
import { readRecordDate } from './record-date.ts';

/** Each list of factures is spread over this many keys, so that no key takes all the writes. */
export const SHARDS = Array.from({ length: 8 }, (_, shard) => String(shard));

/** A facture as the table holds it. The same record makes the same row, so writing it twice changes nothing. */
export interface FactureRow extends Facture {
  /** RFC 3339: the producer's date, or the record's time when it has none. */
  date: string;
  shard: string;
  clientShard: string;
  /** Lists the factures of bills; others have none. */
  billShard?: string;
  /** The customer of the record, where it is not the one that the facture itself names. */
  key?: string;
  /** Orders the lists: record time, then id. */
  position: string;
}

/** What follows from the others. Rows of an earlier version lack it. */
const DERIVED: ReadonlySet<string> = new Set(['billShard', 'key'] satisfies (keyof FactureRow)[]);

export const allShard = (shard: string): string => shard;
export const billShard = (shard: string): string => `bills#${shard}`;
export const clientShard = (nomClient: string, shard: string): string => `${nomClient}#${shard}`;

/** Time in ms, padded so that texts sort as times do. */
const position = (time: number, id: string): string => `${positionAt(time)}#${id}`;

/** Before every position of a time, in ms, and behind all of earlier ones. */
export const positionAt = (time: number): string => String(time).padStart(16, '0');

/** The Kafka timestamp of the record, in ms. */
export const timeOf = ({ position }: FactureRow): number => Number(position.split('#')[0]);

/** The customer of the record, by which windows count it. */
export const keyOf = ({ key, customerID, nomClient }: Pick<FactureRow, 'key' | 'customerID' | 'nomClient'>) =>
  key ?? customerID ?? nomClient;

export function toRow({ facture, time, customer }: FactureRecord): FactureRow {
  const shard = shardOf(facture.id);
  return {
    ...facture,
    date: readDate(facture.date, time),
    shard: allShard(shard),
    clientShard: clientShard(facture.nomClient, shard),
    ...(isOfBill(facture.id) && { billShard: billShard(shard) }),
    ...(customer !== keyOf(facture) && { key: customer }),
    position: position(time, facture.id),
  };
}

/** Equality as the table has it: it stores no missing attribute and no −0. Every attribute is a text or a number. */
export function isSameRow(one: FactureRow, other: FactureRow): boolean {
  const names = new Set([...Object.keys(one), ...Object.keys(other)] as (keyof FactureRow)[]);
  return [...names].every((name) => DERIVED.has(name) || one[name] === other[name]);
}

/** A row as the API returns it. */
export function toResource(row: FactureRow) {
  const { id, nomClient, cents, date, customerID, number, hash, kind } = row;
  const montant = exactNumber(toEuros(cents));
  const time = toRfc3339(timeOf(row));
  return { id, nomClient, montant, date, customerID, key: keyOf(row), time, number, hash, kind };
}

const shardOf = (id: string): string => String(fnv1a(id) % SHARDS.length);

/** Where the date cannot be read, the record's time is stored. A bad date makes no record bad. */
const readDate = (date: unknown, time: number): string => toRfc3339(readRecordDate(date) ?? time);
