/**
 * A reader of the topic delivers a record without a value and with this header instead of a record that it cannot read
 * or deliver. A record without a value is bad in any case, so the header cannot make a good record bad.
 */
export const UNREADABLE_HEADER = 'facturation-unreadable';

/** Reasons by the code in the header. */
const REASONS = new Map([
  ['header', 'batch: header damaged'],
  ['checksum', 'batch: checksum does not match'],
  ['codec', 'batch: unknown compression'],
  ['decompression', 'batch: cannot be decompressed'],
  ['size', 'batch: too large when decompressed'],
  ['records', 'batch: records damaged'],
  ['format', 'batch: message format older than 2'],
  ['unserved', 'batch: the broker cannot serve this offset'],
  ['payload', 'record: larger than an invocation takes'],
] as const);

export type UnreadableCode = typeof REASONS extends Map<infer Code, string> ? Code : never;

/** Why there is no record at this offset, according to its headers; undefined for a record that is only empty. */
export function unreadableReason(headers: unknown): string | undefined {
  if (!Array.isArray(headers)) return undefined;
  const bytes = headers.find(isMark)?.[UNREADABLE_HEADER];
  return bytes && REASONS.get(String.fromCharCode(...bytes.slice(0, MAX_CODE)) as UnreadableCode);
}

const MAX_CODE = 32;

const isMark = (header: unknown): header is { [UNREADABLE_HEADER]: number[] } =>
  typeof header === 'object' &&
  header !== null &&
  Object.hasOwn(header, UNREADABLE_HEADER) &&
  Array.isArray((header as Record<string, unknown>)[UNREADABLE_HEADER]);
