import { namedTables } from '../../../functions/billing/finalizing/named-tables.ts';
import { frozenKey } from '../../../functions/billing/finalizing/rows.ts';
import type { LegalDocument } from '../../../functions/documents/contract.ts';
import { pdfOf } from '../../../functions/documents/pdf/pdf.ts';
import { ciiOf } from '../../../functions/documents/xml/cii.ts';
import { ublOf } from '../../../functions/documents/xml/ubl.ts';

const rows = namedTables('frozen');
const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);

/** The documents of a final bill, as they are made of its frozen text. */
export async function documentsOf(id: string) {
  const frozen = await rows.get(frozenKey(id));
  const document = JSON.parse(`${frozen?.text}`) as LegalDocument;
  const cii = ciiOf(document);
  return {
    pdf: await pdfOf(document, { cii }),
    cii: bytesOf(ciiOf(document)),
    ubl: bytesOf(ublOf(document)),
  };
}
