import { createHash } from 'node:crypto';
import { type HttpAnswer, tag, text } from '@facturation/platform/http';
import { policyOf } from './page-policy.ts';

/**
 * The answer with a built page. By its ETag, a browser downloads it again only after a deployment.
 * @param origins that the page asks beside its own
 */
export const htmlAnswer = (page: string, origins: readonly string[] = []): HttpAnswer =>
  text('text/html; charset=utf-8', page, {
    'content-security-policy': policyOf(origins),
    ...tag(createHash('sha256').update(page).digest('base64url')),
  });
