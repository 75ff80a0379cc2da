import { brotliCompressSync, brotliDecompressSync, constants } from 'node:zlib';
import type { Aggregate } from '../windows.ts';

type Entry = [customer: string, count: number, sum: string, min: number, max: number];

/** The quickest that still leaves a third of the text; more work saves hardly a byte of mere digits. */
const QUALITY = { params: { [constants.BROTLI_PARAM_QUALITY]: 1 } };

/**
 * The aggregates of a window as its item holds them: one JSON text, since names of customers may be names of object
 * members and sums pass 2^53; compressed, since a write is charged by the KB and each batch writes them whole.
 */
export function encodeAggregates(aggregates: ReadonlyMap<string, Aggregate>): Uint8Array {
  const entries = [...aggregates].map(([customer, { count, sum, min, max }]): Entry => {
    return [customer, count, `${sum}`, min, max];
  });
  return brotliCompressSync(JSON.stringify(entries), QUALITY);
}

/** All aggregates in the order in which they were written, or the one of a customer if there is one. */
export function decodeAggregates(bytes: Uint8Array, only?: string): Map<string, Aggregate> {
  const whole = brotliDecompressSync(bytes).toString();
  const entries = JSON.parse(only === undefined ? whole : cutOut(whole, only)) as Entry[];
  return new Map(
    entries.map(([customer, count, sum, min, max]) => [customer, { count, sum: BigInt(sum), min, max }]),
  );
}

/**
 * The entry of one customer alone: parsing thousands of others takes far longer than cutting it out of the text. An
 * unescaped `["` begins an entry, whatever names hold.
 */
function cutOut(text: string, customer: string): string {
  const beginning = `[${JSON.stringify(customer)},`;
  const from = text.indexOf(beginning);
  return `[${from < 0 ? '' : text.slice(from, text.indexOf(']', from + beginning.length) + 1)}]`;
}
