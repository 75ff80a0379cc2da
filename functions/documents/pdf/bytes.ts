import { withinTime } from '@facturation/platform/deadline';

/** A hundred lines take less than a second, and the function that draws has 15. */
const LIMIT_MS = 10_000;

/**
 * Ends a document and collects it. One with an element that stands nowhere in the structure is never finished.
 * @throws {Error} where it takes longer than the limit
 */
export function bytesOf(doc: PDFKit.PDFDocument, limitMs: number = LIMIT_MS): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  const whole = new Promise<Uint8Array>((resolve, reject) => {
    doc.on('data', (chunk: Uint8Array) => chunks.push(chunk));
    doc.on('end', () => resolve(Buffer.concat(chunks)));
    doc.on('error', reject);
  });
  doc.end();
  return withinTime(whole, limitMs, `The PDF was not finished within ${limitMs} ms.`);
}
