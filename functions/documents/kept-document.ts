import { createHash } from 'node:crypto';
import { getObject, type StoredObject } from '@facturation/platform/object-store';

/** What a legal document is kept as: Factur-X, and the XML of both syntaxes of EN 16931. */
export const DOCUMENT_FORMS = ['pdf', 'cii', 'ubl'] as const;
export type DocumentForm = (typeof DOCUMENT_FORMS)[number];

/** What each form is under the folder of its bill, and the media type that it is kept with. */
const FORMS: Readonly<Record<DocumentForm, { name: string; contentType: string }>> = {
  pdf: { name: 'factur-x.pdf', contentType: 'application/pdf' },
  cii: { name: 'cii.xml', contentType: 'application/xml' },
  ubl: { name: 'ubl.xml', contentType: 'application/xml' },
};

/** The key in the bucket of a form of a bill. */
export const keyOf = (bill: string, form: DocumentForm): string => `bills/${bill}/${FORMS[form].name}`;

/** Of what documents are kept: a final bill, and its hash in the chain of its series. */
export interface Subject {
  bill: string;
  hash: string;
}

/** A document as it was issued. */
export interface KeptDocument {
  bytes: Uint8Array;
  /** Of the bytes, in hexadecimal digits. */
  sha256: string;
}

/** What is kept is not what was issued. */
export class DifferenceError extends Error {
  constructor({ bill }: Subject, form: DocumentForm, why: string) {
    super(`${keyOf(bill, form)} is not what was issued for bills/${bill}: ${why}.`);
    this.name = 'DifferenceError';
  }
}

/** The object that some bytes of a bill are kept as. */
export const objectOf = ({ hash }: Subject, form: DocumentForm, bytes: Uint8Array): StoredObject => ({
  bytes,
  contentType: FORMS[form].contentType,
  metadata: { sha256: sha256Of(bytes), 'bill-hash': hash },
});

/** A form of the bill, if it is kept. @throws {DifferenceError} where that is not what was issued */
export async function readKept(
  bucket: string,
  subject: Subject,
  form: DocumentForm,
): Promise<KeptDocument | undefined> {
  const object = await getObject(bucket, keyOf(subject.bill, form));
  return object && issued(object, subject, form);
}

/** An object as the document that it has to be. @throws {DifferenceError} where it is not */
export function issued(
  { bytes, metadata }: Pick<StoredObject, 'bytes' | 'metadata'>,
  subject: Subject,
  form: DocumentForm,
): KeptDocument {
  const sha256 = sha256Of(bytes);
  const { sha256: put, 'bill-hash': of } = metadata;
  if (put !== sha256)
    throw new DifferenceError(
      subject,
      form,
      `its bytes have the SHA-256 ${sha256}, and were put with ${put}`,
    );
  if (of !== subject.hash)
    throw new DifferenceError(
      subject,
      form,
      `the bill has the hash ${subject.hash}, and it was put with ${of}`,
    );
  return { bytes, sha256 };
}

export const sha256Of = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');
