import { pdfOf } from '../../functions/documents/pdf/pdf.ts';
import { ciiOf } from '../../functions/documents/xml/cii.ts';
import { printedBill } from '../../tests/support/printed-bills.ts';
import { PRICES } from './prices.ts';

const LINE = { name: 'Câble de liaison', quantity: 2, price: 12.5 };
const MONTHS_KEPT = 120;
/** What `renderDocument` asks for a bill: it puts the CII, looks for a PDF, and puts one. */
const ASKED = { puts: 2, reads: 1 };

/** Bytes of the Factur-X of a bill of three lines, and of the CII that is kept beside it. */
async function bytesOfDocuments(): Promise<{ pdf: number; cii: number }> {
  const document = printedBill({ lines: [LINE, LINE, LINE] });
  const cii = ciiOf(document);
  return { pdf: (await pdfOf(document, { cii })).length, cii: Buffer.byteLength(cii) };
}

/** The section on legal documents, in Markdown. */
export async function documentsPage(): Promise<string> {
  const { pdf, cii } = await bytesOfDocuments();
  const { put, read, gigabyteMonth } = PRICES.s3;
  const kilobytes = (bytes: number) => Math.round(bytes / 1_000);
  const row = (what: string, dollars: number) => `| ${what} | $${(1_000 * dollars).toFixed(4)} |`;
  return `## Its document

Of three lines, without a logo: a Factur-X of ${kilobytes(pdf)} KB and a CII of ${kilobytes(cii)} KB, of which one version is kept. The time
in which it is drawn is not in it.

|  | 1,000 bills |
| --- | ---: |
${row('asked of S3 when it is kept', ASKED.puts * put + ASKED.reads * read)}
${row('asked of S3 when a client reads it', read)}
${row('kept for ten years', ((pdf + cii) / 1e9) * gigabyteMonth * MONTHS_KEPT)}
`;
}
