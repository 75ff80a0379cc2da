import { httpHandler } from '@facturation/platform/http';
import reference from '../../web/dist/reference/index.html.br';
import { gateway } from './contract.ts';
import { htmlAnswer, unpacked } from './html-answer.ts';

const answer = htmlAnswer(unpacked(reference));

export const handler = httpHandler(gateway.routes.getDocs, () => answer);
