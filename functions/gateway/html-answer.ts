import { createHash } from 'node:crypto';
import { tag } from '@facturation/platform/entity-tags';
import { type HttpAnswer, text } from '@facturation/platform/http';

/** The answer with a built page. By its ETag, a browser downloads it again only after a deployment. */
export const htmlAnswer = (page: string): HttpAnswer =>
  text('text/html; charset=utf-8', page, tag(createHash('sha256').update(page).digest('base64url')));
