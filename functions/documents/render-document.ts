import { withRegistration } from '@facturation/platform/registration';
import { type DocumentAction, type DocumentAnswer, DocumentRequest } from './contract.ts';
import { draw } from './draw.ts';
import { keep } from './keep.ts';

const carryOut = (request: DocumentRequest): Promise<DocumentAnswer<DocumentAction>> =>
  request.action === 'keep' ? keep(request) : draw(request);

/** What other services ask of legal documents: see `DocumentRequest`. @throws {ZodError} of anything else */
export const handler = withRegistration((request: unknown) => carryOut(DocumentRequest.parse(request)));
