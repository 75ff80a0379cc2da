import { brotliCompressSync, constants, gzipSync } from 'node:zlib';
import { acceptsCoding } from './accept.ts';
import { type HttpAnswer, writtenOf } from './answers.ts';

/** In characters. A body below this fits into one packet as it is. */
const MIN_LENGTH = 1_400;
/** Of brotli's 11: as fast as gzip and a quarter smaller. 11 is another eighth smaller, and fifty times as slow. */
const QUALITY = 5;

/** The better one first. */
const CODINGS = {
  br: (body: string) => brotliCompressSync(body, { params: { [constants.BROTLI_PARAM_QUALITY]: QUALITY } }),
  gzip: (body: string) => gzipSync(body),
};
const NAMES = Object.keys(CODINGS) as (keyof typeof CODINGS)[];

interface Written extends HttpAnswer {
  body: string | Uint8Array;
}

/**
 * The answer with its body as it travels: a long text compressed as the client accepts it. API Gateway would compress
 * nothing by itself. A strong tag names bytes (RFC 9110, 8.8.1), so an answer that has one is sent as it is; one with a
 * weak tag says by `Vary` what it depends on even where it has no body. No secret is at risk by the length of what is
 * compressed: a foreign page cannot make a browser send a token.
 */
export function compressed(answer: HttpAnswer, acceptEncoding: string | undefined): Written {
  const body = writtenOf(answer.body);
  const etag = answer.headers?.etag;
  const isLong = body.length >= MIN_LENGTH;
  if (typeof body !== 'string' || etag?.startsWith('"') || !(isLong || etag)) return { ...answer, body };
  const coding = isLong ? NAMES.find((name) => acceptsCoding(acceptEncoding, name)) : undefined;
  const headers = {
    ...answer.headers,
    // In this spelling the list of origins, where there is one, is added to it.
    Vary: 'Accept-Encoding',
    ...(coding && { 'content-encoding': coding }),
  };
  return { ...answer, headers, body: coding ? CODINGS[coding](body) : body };
}
