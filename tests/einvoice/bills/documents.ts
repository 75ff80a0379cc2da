import type { DocumentForm } from '../../../functions/documents/contract.ts';
import * as when from '../../steps/when.ts';

/** Where the API has each form of a document, and as what it sends it. */
const FORMS: Record<DocumentForm, { path: string; type: string }> = {
  pdf: { path: 'pdf', type: 'application/pdf' },
  cii: { path: 'xml?syntax=cii', type: 'application/xml' },
  ubl: { path: 'xml?syntax=ubl', type: 'application/xml' },
};

async function got(id: string, form: DocumentForm): Promise<Uint8Array> {
  const { path, type } = FORMS[form];
  const { status, headers, body } = await when.get(`/bills/${id}/${path}`);
  if (status !== 200 || headers['content-type'] !== type)
    throw new Error(`bills/${id}/${path}: ${status} ${headers['content-type']}`);
  return body;
}

/** The documents of a final bill, as the API sends them. */
export async function documentsOf(id: string): Promise<Record<DocumentForm, Uint8Array>> {
  const [pdf, cii, ubl] = await Promise.all([got(id, 'pdf'), got(id, 'cii'), got(id, 'ubl')]);
  return { pdf, cii, ubl };
}
