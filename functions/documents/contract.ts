import { Id } from '@facturation/platform/schemas';
import { z } from 'zod';
import { DOCUMENT_FORMS } from './kept-document.ts';

export {
  DifferenceError,
  DOCUMENT_FORMS,
  type DocumentForm,
  issued,
  type KeptDocument,
  keyOf,
  readKept,
  type Subject,
} from './kept-document.ts';
export type { DraftDocument, LegalDocument } from './legal-document.ts';
export { logoKeyOf } from './logos.ts';
export { PRINTED_CHARACTERS } from './printed-characters.ts';

const Hash = z.string().regex(/^[\da-f]{64}$/, 'SHA-256, in hexadecimal digits.');

/**
 * What the function `renderDocument` is asked. Each may be sent again.
 *
 * - `keep` makes a form of a final bill from its frozen text and keeps it, unless it is kept already.
 * - `draw` answers the PDF of a draft; nothing is kept.
 */
export const DocumentRequest = z.discriminatedUnion('action', [
  z.strictObject({
    action: z.literal('keep'),
    form: z.enum(DOCUMENT_FORMS),
    bill: Id,
    hash: Hash.describe('Of the bill, in the chain of its series'),
    text: z.string().describe('The frozen text: JSON of a LegalDocument'),
  }),
  z.strictObject({
    action: z.literal('draw'),
    text: z.string().describe('JSON of a DraftDocument'),
  }),
]);

/** What is answered, by action. */
export const DOCUMENT_ANSWERS = {
  /** It is kept now: made by this request or before. */
  keep: z.strictObject({ status: z.literal('kept'), sha256: Hash }),
  draw: z.strictObject({ status: z.literal('drawn'), pdf: z.base64() }),
} as const;

export type DocumentRequest = z.output<typeof DocumentRequest>;
export type DocumentAction = DocumentRequest['action'];
export type DocumentAnswer<A extends DocumentAction> = z.output<(typeof DOCUMENT_ANSWERS)[A]>;
