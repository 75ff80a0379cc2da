import { createHash } from 'node:crypto';
import canonicalize from 'canonicalize';

/** Version of the form of frozen documents, first in each hash: another form never gives the same hash. */
const FORM = 'facturation-document-1';

/**
 * The one text of a document: canonical JSON (RFC 8785). Amounts in it are decimal texts, so that no reader rounds them.
 * @throws {RangeError} for a lone surrogate, which UTF-8 cannot hold
 */
export function documentText(document: object): string {
  const text = canonicalize(document);
  if (text === undefined || !text.isWellFormed())
    throw new RangeError('The document holds half a character.');
  return text;
}

/**
 * The hash that ties a document to the one before it in its series: SHA-256, in hexadecimal digits, of the form's
 * version, the hash before and the text, each ended by a line feed. `previousHash` is empty for the first of a series.
 */
export const hashOf = (previousHash: string, text: string): string =>
  createHash('sha256').update(`${FORM}\n${previousHash}\n${text}\n`).digest('hex');
