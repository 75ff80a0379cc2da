import type { MiddlewareObj } from '@middy/core';
import httpCors from '@middy/http-cors';
import { z } from 'zod';

/** What a page may send beside what every page may. */
const REQUEST_HEADERS = [
  'Authorization',
  'Content-Type',
  'Idempotency-Key',
  'If-Match',
  'If-None-Match',
  'Last-Event-ID',
  'X-Correlation-Id',
  'X-Request-Timeout',
];
/** What a page may read beside what every page may. */
const ANSWER_HEADERS = ['Allow', 'ETag', 'Location', 'Retry-After', 'WWW-Authenticate', 'X-Correlation-Id'];
/** A browser may keep the answer to a preflight this long; Chromium keeps none longer. */
const PREFLIGHT_KEPT_S = 7_200;

const Origin = z.string().regex(/^https?:\/\/[a-z0-9.-]+(?::\d+)?$/, 'An origin is https://host[:port].');

/** Origins as configuration has them: a comma list. There is no `*`: who may read answers is named. */
export const Origins = z
  .string()
  .default('')
  .transform((list) => list.split(',').filter(Boolean))
  .pipe(z.array(Origin));

/**
 * Lets pages of these origins ask, and read every answer, refusals included; nothing where there are none. Nobody is
 * known by a cookie, so credentials are not allowed.
 */
export const crossOrigin = (origins: string[]): MiddlewareObj[] =>
  origins.length === 0
    ? []
    : [
        httpCors({
          origins,
          methods: 'GET,POST,PUT,PATCH,DELETE',
          headers: REQUEST_HEADERS.join(','),
          exposeHeaders: ANSWER_HEADERS.join(','),
          maxAge: PREFLIGHT_KEPT_S,
        }) as MiddlewareObj,
      ];
