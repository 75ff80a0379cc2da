import { now } from '@facturation/platform/clock';
import { readConfig } from '@facturation/platform/config';
import { UnavailableError } from '@facturation/platform/errors';
import { invokeFunction } from '@facturation/platform/invoke';
import { z } from 'zod';
import {
  DOCUMENT_ANSWERS,
  type DocumentAction,
  type DocumentAnswer,
  type DocumentForm,
  type DocumentRequest,
  type Subject,
} from '../../documents/contract.ts';

const { DOCUMENTS_FUNCTION } = readConfig(z.object({ DOCUMENTS_FUNCTION: z.string().min(1) }));

/** A document of 100 lines takes less than a second, and its function as much to start. */
const ATTEMPTS = { attempts: 3, withinMs: 9_000 };

/** A final bill: its hash in the chain of its series, and its frozen text. */
export interface IssuedBill extends Subject {
  text: string;
}

type Asked<A extends DocumentAction> = Extract<DocumentRequest, { action: A }>;

/** @throws {UnavailableError} with an unknown outcome */
async function ask<A extends DocumentAction>(
  request: Asked<A>,
  deadlineMs: number,
): Promise<DocumentAnswer<A>> {
  const { attempts, withinMs } = ATTEMPTS;
  const leftMs = Math.min(withinMs, deadlineMs - now());
  try {
    const answer = await invokeFunction(DOCUMENTS_FUNCTION, request, { attempts, withinMs: leftMs });
    return DOCUMENT_ANSWERS[request.action].parse(answer) as DocumentAnswer<A>;
  } catch (cause) {
    throw new UnavailableError('documents', { cause });
  }
}

/**
 * Makes a form of a bill and keeps it, unless it is kept already. It may be asked again, and at once: one is kept.
 * @param deadlineMs milliseconds since the Unix epoch
 * @returns the SHA-256 of the bytes that are kept, in hexadecimal digits
 * @throws {UnavailableError} it may have been kept, or may be later
 */
export async function keepDocument(
  form: DocumentForm,
  bill: IssuedBill,
  deadlineMs: number,
): Promise<string> {
  const { sha256 } = await ask({ action: 'keep', form, ...bill }, deadlineMs);
  return sha256;
}

/**
 * The PDF of a draft. Nothing is kept.
 * @param text JSON of a `DraftDocument`
 * @param deadlineMs milliseconds since the Unix epoch
 * @throws {UnavailableError}
 */
export async function drawDraft(text: string, deadlineMs: number): Promise<Uint8Array> {
  const { pdf } = await ask({ action: 'draw', text }, deadlineMs);
  return Buffer.from(pdf, 'base64');
}
