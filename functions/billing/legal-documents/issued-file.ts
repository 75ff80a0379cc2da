import { PDF_TYPE, XML_TYPE } from '@facturation/platform/accept';
import { readConfig } from '@facturation/platform/config';
import { within } from '@facturation/platform/deadline';
import { UnavailableError } from '@facturation/platform/errors';
import { file, type HttpAnswer, tag } from '@facturation/platform/http';
import { getObject, ObjectStoreError } from '@facturation/platform/object-store';
import { z } from 'zod';
import { type DocumentForm, issued, type KeptDocument, keyOf } from '../../documents/contract.ts';
import { type IssuedBill, keepDocument } from './documents-function.ts';
import type { NumberedBill } from './read-bill.ts';

const { DOCUMENTS_BUCKET } = readConfig(z.object({ DOCUMENTS_BUCKET: z.string().min(3) }));

/** How a file of each form ends, and its media type. */
const FILES: Readonly<Record<DocumentForm, { ending: string; type: string }>> = {
  pdf: { ending: '.pdf', type: PDF_TYPE },
  cii: { ending: '.xml', type: XML_TYPE },
  ubl: { ending: '-ubl.xml', type: XML_TYPE },
};

/**
 * The answer with a form of a final bill, as it was issued: made and kept first where it is not there yet.
 * @param deadlineMs milliseconds since the Unix epoch
 * @throws {UnavailableError} @throws {Error} that names the bill, where what is kept is not what was issued
 */
export async function issuedFile(
  { number, ...bill }: NumberedBill,
  form: DocumentForm,
  deadlineMs: number,
): Promise<HttpAnswer> {
  const { bytes, sha256 } = (await read(bill, form, deadlineMs)) ?? (await make(bill, form, deadlineMs));
  const { ending, type } = FILES[form];
  return file(type, bytes, number + ending, tag(sha256));
}

async function make(bill: IssuedBill, form: DocumentForm, deadlineMs: number): Promise<KeptDocument> {
  await keepDocument(form, bill, deadlineMs);
  const kept = await read(bill, form, deadlineMs);
  if (!kept) throw new Error(`${keyOf(bill.bill, form)} is kept, and is not there.`);
  return kept;
}

async function read(
  bill: IssuedBill,
  form: DocumentForm,
  deadlineMs: number,
): Promise<KeptDocument | undefined> {
  const object = await within(deadlineMs, getObject(DOCUMENTS_BUCKET, keyOf(bill.bill, form))).catch(away);
  return object && issued(object, bill, form);
}

/** @throws {UnavailableError} where another request may be answered otherwise */
function away(cause: unknown): never {
  if (cause instanceof ObjectStoreError && !cause.isPassing) throw cause;
  throw new UnavailableError('documents', { cause });
}
