import { createHash } from 'node:crypto';
import { tag } from '@facturation/platform/entity-tags';
import { type HttpAnswer, text } from '@facturation/platform/http';

/** A built page as it is answered; by its tag a browser downloads it again only after a deployment. */
export const htmlAnswer = (page: string): HttpAnswer =>
  text('text/html; charset=utf-8', page, tag(createHash('sha256').update(page).digest('base64url')));
