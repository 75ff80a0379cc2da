import { z } from 'zod';
import type { Route } from './contract.ts';
import { changes, IF_MATCH } from './entity-tags.ts';
import { KEY, takesKey } from './idempotency-key.ts';

const ETag = z.string().describe('Strong tag of this version, for If-Match and If-None-Match');
const IfNoneMatch = z.string().describe('Tags of versions the client has: 304 when it is still one of them');
const IfMatch = z
  .string()
  .regex(IF_MATCH)
  .describe('`*`, or tags of versions that may be changed: 412 when it is none of them');

const IdempotencyKey = z
  .string()
  .regex(KEY)
  .describe('Chosen by the client: for 24 hours each request that carries it has the answer of the first');

/** The headers of a request that mean something to this route. */
export function requestHeadersOf(route: Route): z.ZodObject | undefined {
  if (route.entityTag && changes(route))
    return z.object({ 'If-Match': route.entityTag === 'required' ? IfMatch : IfMatch.optional() });
  if (route.entityTag && route.method === 'GET') return z.object({ 'If-None-Match': IfNoneMatch.optional() });
  if (takesKey(route)) return z.object({ 'Idempotency-Key': IdempotencyKey.optional() });
  return undefined;
}

/** The headers that answers of success carry. */
export const answerHeadersOf = ({ entityTag, method }: Route): z.ZodObject | undefined =>
  entityTag && method !== 'DELETE' ? z.object({ ETag }) : undefined;

/** 304, where the route may answer it. */
export const notModifiedOf = ({ entityTag, method }: Route) =>
  entityTag && method === 'GET'
    ? { 304: { description: 'The client has this version', headers: z.object({ ETag }) } }
    : {};
