import type { Route } from '@facturation/platform/contract';
import { httpHandler, text } from '@facturation/platform/http';
// biome-ignore lint/style/noRestrictedImports: the built page is this function's text, no other service
import page from '../../web/dist/index.html';

const getPage = {
  method: 'GET',
  path: '/',
  summary: 'The live page',
  answers: { 200: { description: 'One HTML file that needs nothing beside it', contentType: 'text/html' } },
} as const satisfies Route;

/** A page is asked anew each time, so that a deployment is seen at once; nobody may frame it. */
const HEADERS = {
  'cache-control': 'no-cache',
  'content-security-policy': "frame-ancestors 'none'",
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
};

export const handler = httpHandler(getPage, () => text('text/html; charset=utf-8', page, HEADERS));
