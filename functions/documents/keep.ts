import { readConfig } from '@facturation/platform/config';
import { putObjectOnce } from '@facturation/platform/object-store';
import { z } from 'zod';
import type { DocumentAnswer, DocumentRequest } from './contract.ts';
import {
  type DocumentForm,
  type KeptDocument,
  keyOf,
  objectOf,
  readKept,
  type Subject,
  sha256Of,
} from './kept-document.ts';
import type { LegalDocument } from './legal-document.ts';
import { logoOf } from './logos.ts';
import { pdfOf } from './pdf/pdf.ts';
import { ciiOf } from './xml/cii.ts';
import { ublOf } from './xml/ubl.ts';

const { DOCUMENTS_BUCKET } = readConfig(z.object({ DOCUMENTS_BUCKET: z.string().min(3) }));

interface Bill extends Subject {
  document: LegalDocument;
}

/**
 * Keeps a form of a final bill, unless it is kept already.
 * @throws {DifferenceError} where what is kept is not what was issued
 * @throws {Error} where the text is that of another bill
 */
export async function keep({
  form,
  bill,
  hash,
  text,
}: Extract<DocumentRequest, { action: 'keep' }>): Promise<DocumentAnswer<'keep'>> {
  const document = JSON.parse(text) as LegalDocument;
  if (document.id !== bill) throw new Error(`The text for bills/${bill} is that of bills/${document.id}.`);
  const { sha256 } = await KEEPING[form]({ bill, hash, document });
  return { status: 'kept', sha256 };
}

const KEEPING: Readonly<Record<DocumentForm, (bill: Bill) => Promise<KeptDocument>>> = {
  cii: (bill) => keepOnce(bill, 'cii', Buffer.from(ciiOf(bill.document))),
  ubl: (bill) => keepOnce(bill, 'ubl', Buffer.from(ublOf(bill.document))),
  pdf: keepPdf,
};

/** The XML in a PDF is the one that is kept beside it, whoever has made that, and with which version of the code. */
async function keepPdf(bill: Bill): Promise<KeptDocument> {
  const cii = await KEEPING.cii(bill);
  const before = await readKept(DOCUMENTS_BUCKET, bill, 'pdf');
  if (before) return before;
  const logo = await logoOf(bill.document, DOCUMENTS_BUCKET);
  const attached = { cii: Buffer.from(cii.bytes).toString(), ...(logo && { logo }) };
  return keepOnce(bill, 'pdf', await pdfOf(bill.document, attached));
}

/** Where some bytes are kept already, those stay, and are what is answered. */
async function keepOnce(bill: Bill, form: DocumentForm, bytes: Uint8Array): Promise<KeptDocument> {
  const key = keyOf(bill.bill, form);
  const put = await putObjectOnce(DOCUMENTS_BUCKET, key, objectOf(bill, form, bytes));
  if (put === 'stored') return { bytes, sha256: sha256Of(bytes) };
  const kept = await readKept(DOCUMENTS_BUCKET, bill, form);
  if (!kept) throw new Error(`${key} was present, and is not there.`);
  return kept;
}
