import { httpHandler } from '@facturation/platform/http';
// biome-ignore lint/style/noRestrictedImports: the built reference is this function's text, no other service
import reference from '../../web/dist/docs/index.html';
import { gateway } from './contract.ts';
import { htmlAnswer } from './html-answer.ts';

const answer = htmlAnswer(reference);

export const handler = httpHandler(gateway.routes.getDocs, () => answer);
