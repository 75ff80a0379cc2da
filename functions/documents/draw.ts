import type { DocumentAnswer, DocumentRequest } from './contract.ts';
import type { DraftDocument } from './legal-document.ts';
import { draftPdfOf } from './pdf/pdf.ts';

/** The PDF of a draft. Nothing of it is kept. */
export async function draw({
  text,
}: Extract<DocumentRequest, { action: 'draw' }>): Promise<DocumentAnswer<'draw'>> {
  const pdf = await draftPdfOf(JSON.parse(text) as DraftDocument, {});
  return { status: 'drawn', pdf: Buffer.from(pdf).toString('base64') };
}
