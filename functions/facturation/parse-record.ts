import { Buffer, isUtf8 } from 'node:buffer';
import { ID_PATTERN } from '@facturation/platform/ids';
import { parseCents, roundToCents, toCents } from '@facturation/platform/money';
import { type Facture, type FactureRecord, MAX_TIME, type ParsedRecord } from './facture.ts';
import { readFastPath } from './fast-path-facture.ts';
import { readOfBill } from './of-bill.ts';
import { unreadableReason } from './unreadable.ts';

/** A record as the Kafka event source delivers it: `key` and `value` in base64, missing or null. */
export interface SourceRecord {
  topic: string;
  partition: number | string;
  offset: number;
  timestamp: number;
  key?: string | null;
  value?: string | null;
  /** Headers by name, each value as signed bytes. They are read only when there is no value. */
  headers?: readonly { [name: string]: readonly number[] }[];
}

/**
 * Most UTF-8 bytes of a customer or a name. It keeps the rows of windows and the index keys within DynamoDB's limits.
 */
const MAX_NAME_BYTES = 256;

class Unreadable extends Error {}

/**
 * The only parser of topic FACTURATION, so that all consumers agree on what is valid. It never throws. `firstEpoch`
 * names the incarnation of the topic in the ids given to records without one.
 */
export function parseRecord(record: SourceRecord, firstEpoch: number): ParsedRecord {
  try {
    return readRecord(record, firstEpoch);
  } catch (error) {
    const reason = error instanceof Unreadable ? error.message : `json: ${(error as Error).name}`;
    return { offset: record.offset, reason };
  }
}

function readRecord(record: SourceRecord, firstEpoch: number): FactureRecord {
  if (record.value === null || record.value === undefined)
    throw new Unreadable(unreadableReason(record.headers) ?? 'null value');
  const time = readTime(record.timestamp);
  const bytes = readBytes(record.value, 'value');
  const facture = readFastPath(bytes) ?? readFacture(bytes, record, firstEpoch);
  const key = record.key ?? undefined;
  const customer = key === undefined ? (facture.customerID ?? facture.nomClient) : readCustomer(key);
  return { offset: record.offset, time, customer, facture };
}

function readFacture(bytes: string, { partition, offset }: SourceRecord, firstEpoch: number): Facture {
  const text = readText(bytes, 'value');
  const body = readObject(text);
  const nomClient = readName(body.nomClient, 'nomClient');
  const customerID = readId(body.customerID, 'customerID');
  const id = readId(body.id, 'id') ?? `L-${firstEpoch}-${partition}-${offset}`;
  const facture: Facture = { id, nomClient, cents: readAmount(body, text), date: body.date };
  if (customerID !== undefined) facture.customerID = customerID;
  return Object.assign(facture, readOfBill(body));
}

/**
 * Customers by their delivered key. The same ones come again and again, and one shared text per customer is found
 * faster.
 */
const customers = new Map<string, string>();
const MAX_CUSTOMERS = 10_000;

function readCustomer(key: string): string {
  const known = customers.get(key);
  if (known !== undefined) return known;
  const customer = readName(readText(readBytes(key, 'key'), 'key'), 'customer');
  if (customers.size === MAX_CUSTOMERS) customers.clear();
  customers.set(key, customer);
  return customer;
}

function readTime(timestamp: number): number {
  if (Number.isInteger(timestamp) && timestamp >= 0 && timestamp <= MAX_TIME) return timestamp;
  throw new Unreadable(`time: ${timestamp}`);
}

/** One character for each byte. Node's decoder skips what is not base64, which shows in the length. */
function readBytes(base64: string, part: string): string {
  const bytes = byteText(base64);
  const padding = paddingOf(base64);
  if (bytes.length !== (base64.length * 3) / 4 - padding) throw new Unreadable(`base64: ${part}`);
  return bytes;
}

const EQUALS = '='.charCodeAt(0);

const paddingOf = (base64: string): number => {
  const { length } = base64;
  if (base64.charCodeAt(length - 1) !== EQUALS) return 0;
  return base64.charCodeAt(length - 2) === EQUALS ? 2 : 1;
};

/** '' when it is not base64. */
function byteText(base64: string): string {
  try {
    return atob(base64);
  } catch {
    return '';
  }
}

/** Nearly all texts are ASCII: then each byte is a character, and there is nothing to decode. */
function readText(bytes: string, part: string): string {
  if (Buffer.byteLength(bytes) === bytes.length) return bytes;
  const encoded = Buffer.from(bytes, 'latin1');
  if (!isUtf8(encoded)) throw new Unreadable(`utf-8: ${part}`);
  return encoded.toString();
}

function readObject(text: string): Record<string, unknown> {
  const body: unknown = JSON.parse(text);
  if (typeof body === 'object' && body !== null && !Array.isArray(body))
    return body as Record<string, unknown>;
  throw new Unreadable('schema: not an object');
}

function readName(name: unknown, field: string): string {
  if (typeof name !== 'string') throw new Unreadable(`schema: ${field}`);
  if (name === '') throw new Unreadable(`empty ${field}`);
  if (!name.isWellFormed()) throw new Unreadable(`utf-8: ${field}`);
  if (name.length * 3 > MAX_NAME_BYTES && Buffer.byteLength(name) > MAX_NAME_BYTES)
    throw new Unreadable(`schema: ${field} longer than ${MAX_NAME_BYTES} bytes`);
  return name;
}

function readId(id: unknown, field: string): string | undefined {
  if (id === null || id === undefined) return undefined;
  const text = Number.isSafeInteger(id) ? String(id) : id;
  if (typeof text === 'string' && ID_PATTERN.test(text)) return text;
  throw new Unreadable(`schema: ${field}`);
}

/**
 * `montant` is exact. `mantant`, the original producer's spelling, came from a random double and is rounded. An amount
 * below 0 is a credit.
 */
function readAmount(body: Record<string, unknown>, text: string): number {
  const { montant, mantant } = body;
  const legacy = montant === undefined || montant === null;
  const euros = legacy ? mantant : montant;
  if (typeof euros !== 'number') throw new Unreadable('schema: montant');
  if (!Number.isFinite(euros)) throw new Unreadable('not finite: montant');
  const cents = legacy ? roundToCents(euros) : (toCents(euros) ?? readLargeAmount(text));
  if (cents === undefined) throw new Unreadable('schema: montant');
  return cents;
}

/** A double is not exact to the cent for large amounts, but the digits of the text are. */
function readLargeAmount(text: string): number | undefined {
  const digits = new Map<unknown, string>();
  const body = JSON.parse(text, function (this: unknown, name, value, context?: { source?: string }) {
    if (name === 'montant') digits.set(this, context?.source ?? '');
    return value;
  });
  const cents = Number(parseCents(digits.get(body) ?? '') ?? Number.NaN);
  return Number.isSafeInteger(cents) ? cents : undefined;
}
