import { createHash } from 'node:crypto';
import { PDF_TYPE } from '@facturation/platform/accept';
import { file, type HttpAnswer, tag } from '@facturation/platform/http';
import type { Bill } from '../bills/bill.ts';
import { asPrintable } from '../completeness/printable.ts';
import { drawDraft } from './documents-function.ts';
import { draftDocument, type Surroundings } from './draft-document.ts';

/**
 * The answer with the PDF of a draft, drawn as the draft is at this moment.
 * @param name of the file
 * @param deadlineMs milliseconds since the Unix epoch
 * @throws {ApiError} incomplete @throws {UnavailableError}
 */
export async function draftFile(
  bill: Bill,
  surroundings: Surroundings,
  { name, deadlineMs }: { name: string; deadlineMs: number },
): Promise<HttpAnswer> {
  const document = await draftDocument(bill, surroundings);
  const pdf = await drawDraft(JSON.stringify(document, printableTexts), deadlineMs);
  const version = createHash('sha256').update(pdf).digest('hex');
  return file(PDF_TYPE, pdf, name, tag(version));
}

/** Names of others may be in any script until a bill is to be made final: then they are refused. */
const printableTexts = (_: string, value: unknown): unknown =>
  typeof value === 'string' ? asPrintable(value) : value;
