import { z } from 'zod';
import type { Route } from './contract.ts';
import { changes, IF_MATCH } from './entity-tags.ts';
import { KEY, takesKey } from './idempotency-key.ts';

const ETag = z.string().describe('Strong tag of this version, for If-Match and If-None-Match');
const WeakETag = z.string().describe('Weak tag of this version, for If-None-Match');
const etagOf = ({ entityTag }: Route) => (entityTag === 'weak' ? WeakETag : ETag);

const IfNoneMatch = z
  .string()
  .optional()
  .describe('ETags of versions that the client has; the answer is 304 when one of them is current');
const IfMatch = z.string().regex(IF_MATCH);
const ifMatch = (entityTag: Route['entityTag']) =>
  (entityTag === 'required' ? IfMatch : IfMatch.optional()).describe(
    '`*`, or tags of versions that may be changed: 412 when it is none of them',
  );

const Location = z.string().describe('URL of the created record');

const IdempotencyKey = z
  .string()
  .regex(KEY)
  .optional()
  .describe(
    'Chosen by the client; for 24 hours, each request with the same key gets the answer of the first',
  );

/** The headers of a request that mean something to this route. */
export function requestHeadersOf(route: Route): z.ZodObject | undefined {
  const { entityTag, method } = route;
  const headers = {
    ...(entityTag && changes(route) && { 'If-Match': ifMatch(entityTag) }),
    ...(entityTag && method === 'GET' && { 'If-None-Match': IfNoneMatch }),
    ...(takesKey(route) && { 'Idempotency-Key': IdempotencyKey }),
  };
  return Object.keys(headers).length > 0 ? z.object(headers) : undefined;
}

/** The headers that answers of success carry. */
export function answerHeadersOf(route: Route): z.ZodObject | undefined {
  const { entityTag, method, answers } = route;
  if (method === 'DELETE') return undefined;
  const headers = {
    ...(entityTag && { ETag: etagOf(route) }),
    ...(method === 'POST' && 201 in answers && { Location }),
  };
  return Object.keys(headers).length > 0 ? z.object(headers) : undefined;
}

/** 304, where the route may answer it. */
export const notModifiedOf = (route: Route) =>
  route.entityTag && route.method === 'GET'
    ? { 304: { description: 'The client has this version', headers: z.object({ ETag: etagOf(route) }) } }
    : {};
