import type { MiddlewareObj } from '@middy/core';
import httpCors from '@middy/http-cors';
import { z } from 'zod';

/** Request headers that a page may send, besides those that every page may send. */
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
/** Response headers that a page may read, besides those that every page may read. */
const ANSWER_HEADERS = [
  'Allow',
  'Content-Disposition',
  'ETag',
  'Location',
  'Retry-After',
  'WWW-Authenticate',
  'X-Correlation-Id',
];
/** How long a browser may keep the answer to a preflight. Chromium keeps none longer. */
const PREFLIGHT_KEPT_S = 7_200;

const Origin = z.string().regex(/^https?:\/\/[a-z0-9.-]+(?::\d+)?$/, 'An origin is https://host[:port].');

/** Configured origins: a comma-separated list. `*` is not accepted, so every origin that may read answers is named. */
export const Origins = z
  .string()
  .default('')
  .transform((list) => list.split(',').filter(Boolean))
  .pipe(z.array(Origin));

/**
 * Lets pages of these origins send requests and read every answer, including refusals. It does nothing when there are
 * none. The API uses no cookies, so credentials are not allowed.
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
