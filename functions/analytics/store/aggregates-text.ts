import { brotliCompressSync, brotliDecompressSync, constants } from 'node:zlib';
import type { Aggregate } from '../windows.ts';

type Entry = [customer: string, count: number, sum: string, min: number, max: number];

/** The fastest level. It leaves a third of the text, and higher levels hardly compress digits any better. */
const QUALITY = { params: { [constants.BROTLI_PARAM_QUALITY]: 1 } };

/**
 * The aggregates of a window as its item holds them: one compressed JSON text. JSON, because customers may be named
 * like members of an object, and sums exceed 2^53. Compressed, because writes are charged by the KB and every batch
 * writes all.
 */
export function encodeAggregates(aggregates: ReadonlyMap<string, Aggregate>): Uint8Array {
  const entries = [...aggregates].map(([customer, { count, sum, min, max }]): Entry => {
    return [customer, count, `${sum}`, min, max];
  });
  return brotliCompressSync(JSON.stringify(entries), QUALITY);
}

/** All aggregates in the order in which they were written, or only that of one customer, if there is one. */
export function decodeAggregates(bytes: Uint8Array, only?: string): Map<string, Aggregate> {
  const whole = brotliDecompressSync(bytes).toString();
  const entries = JSON.parse(only === undefined ? whole : cutOut(whole, only)) as Entry[];
  return new Map(
    entries.map(([customer, count, sum, min, max]) => [customer, { count, sum: BigInt(sum), min, max }]),
  );
}

/**
 * The entry of one customer, cut out of the text, which is far faster than parsing thousands of others. An unescaped
 * `["` begins an entry, whatever the names contain.
 */
function cutOut(text: string, customer: string): string {
  const beginning = `[${JSON.stringify(customer)},`;
  const from = text.indexOf(beginning);
  return `[${from < 0 ? '' : text.slice(from, text.indexOf(']', from + beginning.length) + 1)}]`;
}
