import { brotliDecompressSync } from 'node:zlib';
import { acceptsCoding } from '@facturation/platform/accept';
import { type HttpAnswer, tag } from '@facturation/platform/http';
import type { Asset } from './asset-pack.ts';

/** A year, in seconds: another content has another name. */
const KEPT_S = 31_536_000;

/**
 * The answer with an asset: as it is packed where the client takes brotli by its Accept-Encoding, else as a text. The
 * two have tags of their own (RFC 9110, 8.8.3.3).
 */
export function assetAnswer(
  { mediaType, version, packed }: Asset,
  acceptEncoding: string | undefined,
): HttpAnswer {
  const asPacked = acceptsCoding(acceptEncoding, 'br');
  return {
    status: 200,
    headers: {
      'content-type': `${mediaType}; charset=utf-8`,
      'cache-control': `public, max-age=${KEPT_S}, immutable`,
      // In this spelling the list of origins, where there is one, is added to it.
      Vary: 'Accept-Encoding',
      ...(asPacked && { 'content-encoding': 'br' }),
      ...tag(asPacked ? `${version}-br` : version),
    },
    // As a text: API Gateway sends bytes to nobody who sent no Accept header.
    body: asPacked ? packed : brotliDecompressSync(packed).toString(),
  };
}
