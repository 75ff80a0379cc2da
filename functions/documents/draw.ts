import { readConfig } from '@facturation/platform/config';
import { z } from 'zod';
import type { DocumentAnswer, DocumentRequest } from './contract.ts';
import type { DraftDocument } from './legal-document.ts';
import { logoOf } from './logos.ts';
import { draftPdfOf } from './pdf/pdf.ts';

const { DOCUMENTS_BUCKET } = readConfig(z.object({ DOCUMENTS_BUCKET: z.string().min(3) }));

/** The PDF of a draft. Nothing of it is kept. */
export async function draw({
  text,
}: Extract<DocumentRequest, { action: 'draw' }>): Promise<DocumentAnswer<'draw'>> {
  const draft = JSON.parse(text) as DraftDocument;
  const logo = await logoOf(draft, DOCUMENTS_BUCKET);
  const pdf = await draftPdfOf(draft, logo ? { logo } : {});
  return { status: 'drawn', pdf: Buffer.from(pdf).toString('base64') };
}
