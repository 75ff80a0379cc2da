import { type HttpAnswer, type HttpRequest, redirect } from '@facturation/platform/http';

/**
 * The page, at the address below which the files that it names are found. Without its last slash, as `/prod` may be
 * written, they would be looked for beside the stage: that address leads to the other.
 */
export const pageAnswer = (page: HttpAnswer, { path, url }: Pick<HttpRequest, 'path' | 'url'>): HttpAnswer =>
  path.endsWith('/') ? page : redirect(url('/'));
