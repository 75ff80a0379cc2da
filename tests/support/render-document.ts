import {
  DOCUMENT_ANSWERS,
  type DocumentAction,
  type DocumentAnswer,
} from '../../functions/documents/contract.ts';
import { as } from './acting.ts';

/** Asks the function that makes and keeps legal documents, as other services do; its answer is held against the contract. */
export async function renderDocument<A extends DocumentAction>(
  request: { action: A } & Record<string, unknown>,
): Promise<DocumentAnswer<A>> {
  const { handler } = await import('../../functions/documents/render-document.ts');
  const answer = await as('renderDocument', handler)(request);
  return DOCUMENT_ANSWERS[request.action].parse(JSON.parse(JSON.stringify(answer))) as DocumentAnswer<A>;
}
