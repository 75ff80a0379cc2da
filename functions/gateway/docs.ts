import { httpHandler } from '@facturation/platform/http';
import reference from '../../web/dist/reference/index.html';
import { gateway } from './contract.ts';
import { htmlAnswer } from './html-answer.ts';

const answer = htmlAnswer(reference);

export const handler = httpHandler(gateway.routes.getDocs, () => answer);
