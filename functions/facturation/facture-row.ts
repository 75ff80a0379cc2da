import { toRfc3339 } from '@facturation/platform/clock';
import { fnv1a } from '@facturation/platform/hash';
import { exactNumber } from '@facturation/platform/json';
import { toEuros } from '@facturation/platform/money';
import type { Facture, FactureRecord } from './facture.ts';
import { readRecordDate } from './record-date.ts';

/** Each list of factures is spread over this many keys, so that no key takes all the writes. */
export const SHARDS = Array.from({ length: 8 }, (_, shard) => String(shard));

/** A facture as the table holds it. The same record makes the same row, so writing it twice changes nothing. */
export interface FactureRow extends Facture {
  /** RFC 3339: the producer's date, or the record's time when it has none. */
  date: string;
  shard: string;
  clientShard: string;
  /** Orders the lists: record time, then id. */
  position: string;
}

export const allShard = (shard: string): string => shard;
export const clientShard = (nomClient: string, shard: string): string => `${nomClient}#${shard}`;

/** Time in ms, padded so that texts sort as times do. */
const position = (time: number, id: string): string => `${String(time).padStart(16, '0')}#${id}`;

export function toRow({ facture, time }: FactureRecord): FactureRow {
  const shard = shardOf(facture.id);
  return {
    ...facture,
    date: readDate(facture.date, time),
    shard: allShard(shard),
    clientShard: clientShard(facture.nomClient, shard),
    position: position(time, facture.id),
  };
}

/** Equality as the table has it: it stores no missing attribute and no −0. Every attribute is a text or a number. */
export function isSameRow(one: FactureRow, other: FactureRow): boolean {
  const names = new Set([...Object.keys(one), ...Object.keys(other)] as (keyof FactureRow)[]);
  return [...names].every((name) => one[name] === other[name]);
}

/** A row as the API returns it. */
export function toResource({ id, nomClient, cents, date, customerID }: FactureRow) {
  return { id, nomClient, montant: exactNumber(toEuros(cents)), date, customerID };
}

const shardOf = (id: string): string => String(fnv1a(id) % SHARDS.length);

/** Where the date cannot be read, the record's time is stored. A bad date makes no record bad. */
const readDate = (date: unknown, time: number): string => toRfc3339(readRecordDate(date) ?? time);
