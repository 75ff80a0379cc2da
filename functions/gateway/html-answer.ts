import { createHash } from 'node:crypto';
import { brotliDecompressSync } from 'node:zlib';
import { tag } from '@facturation/platform/entity-tags';
import { type HttpAnswer, text } from '@facturation/platform/http';

/** Unpacks the HTML of a page that `web/one-file.ts` packed. */
export const unpacked = (page: Uint8Array): string => brotliDecompressSync(page).toString();

/** The answer with a built page. By its ETag, a browser downloads it again only after a deployment. */
export const htmlAnswer = (page: string): HttpAnswer =>
  text('text/html; charset=utf-8', page, tag(createHash('sha256').update(page).digest('base64url')));
