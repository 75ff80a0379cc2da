import { inflateSync } from 'node:zlib';

/** The stream of the first embedded file, with its dictionary before it. */
const EMBEDDED = /\/Type \/EmbeddedFile\b.*?>>\s*stream\r?\n/s;

/**
 * The XML in a Factur-X document, as this system writes one: one embedded file, deflated.
 * @returns undefined where there is none that can be read
 */
export function embeddedXml(pdf: Uint8Array): Uint8Array | undefined {
  const text = Buffer.from(pdf).toString('latin1');
  const found = EMBEDDED.exec(text);
  const length = Number(/\/Length (\d+)/.exec(found?.[0] ?? '')?.[1]);
  if (!found || Number.isNaN(length)) return undefined;
  const start = found.index + found[0].length;
  try {
    return inflateSync(pdf.subarray(start, start + length));
  } catch {
    return undefined;
  }
}
