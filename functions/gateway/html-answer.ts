import { createHash } from 'node:crypto';
import { tag } from '@facturation/platform/entity-tags';
import { type HttpAnswer, text } from '@facturation/platform/http';

/** A page is asked anew each time, so that a deployment is seen at once; nobody may frame it. */
const HEADERS = {
  'cache-control': 'no-cache',
  'content-security-policy': "frame-ancestors 'none'",
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
};

/** A built page as it is answered; its tag spares who has it the text. */
export const htmlAnswer = (page: string): HttpAnswer =>
  text('text/html; charset=utf-8', page, {
    ...HEADERS,
    ...tag(createHash('sha256').update(page).digest('base64url')),
  });
