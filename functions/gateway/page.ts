import { httpHandler } from '@facturation/platform/http';
// biome-ignore lint/style/noRestrictedImports: the built page is this function's text, no other service
import page from '../../web/dist/index.html';
import { gateway } from './contract.ts';
import { htmlAnswer } from './html-answer.ts';

const answer = htmlAnswer(page);

export const handler = httpHandler(gateway.routes.getPage, () => answer);
