import { httpHandler, text } from '@facturation/platform/http';
// biome-ignore lint/style/noRestrictedImports: the built page is this function's text, no other service
import page from '../../web/dist/index.html';
import { gateway } from './contract.ts';

/** A page is asked anew each time, so that a deployment is seen at once; nobody may frame it. */
const HEADERS = {
  'cache-control': 'no-cache',
  'content-security-policy': "frame-ancestors 'none'",
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
};

export const handler = httpHandler(gateway.routes.getPage, () =>
  text('text/html; charset=utf-8', page, HEADERS),
);
