import type { HttpAnswer } from './answers.ts';
import type { Route } from './contract.ts';
import { ApiError } from './errors.ts';

/** The versions of a record that a client is willing to change: any, or one of these. */
export type Versions = '*' | readonly string[];

/** As many as one condition of DynamoDB can compare. */
const MAX_TAGS = 100;
/** RFC 9110, 8.8.3. */
const TAGS = /(W\/)?"([!#-~\x80-\xff]*)"/g;

/** The form of If-Match. `versionsWanted` also accepts other spacing. */
export const IF_MATCH = /^(?:\*|(?:W\/)?"[!#-~]*"(?:, ?(?:W\/)?"[!#-~]*")*)$/;

/** The ETag header of an answer: a strong entity tag with the version of the record. */
export const tag = (version: string): { etag: string } => ({ etag: `"${version}"` });

/** The ETag header of an answer that is compressed as its client likes: what it says is the same, its bytes are not. */
export const weakTag = (version: string): { etag: string } => ({ etag: `W/"${version}"` });

/** A tag without the mark of a weak one: If-None-Match compares no more than that (RFC 9110, 8.8.3.2). */
const opaqueOf = (etag: string): string => etag.replace(/^W\//, '');

interface EntityTag {
  isWeak: boolean;
  value: string;
}

/** Undefined when the header is not a list of tags. */
function readTags(header: string): EntityTag[] | undefined {
  const tags = [...header.matchAll(TAGS)];
  const isList = tags.length > 0 && /^[\s,]*$/.test(header.replace(TAGS, ''));
  return isList ? tags.map(([, weak, value = '']) => ({ isWeak: weak !== undefined, value })) : undefined;
}

/** Whether a route can change an existing record. */
export const changes = ({ method, changesRecord }: Route): boolean =>
  changesRecord === true || (method !== 'GET' && method !== 'POST');

/**
 * The versions that a change may be applied to, by the request's If-Match (RFC 9110, 13.1.1). A weak tag matches none.
 * The result is `*` for a route without tags, too, and for a client that sent no If-Match.
 * @throws {ApiError} 400 for a header that is no list of at most 100 tags, 428 for a missing one that is required.
 */
export function versionsWanted(route: Route, ifMatch: string | undefined): Versions {
  if (!route.entityTag || !changes(route)) return '*';
  if (ifMatch === undefined) {
    if (route.entityTag === 'optional') return '*';
    throw new ApiError('precondition-required', 'Send If-Match with the ETag of the version you have read.');
  }
  if (ifMatch.trim() === '*') return '*';
  const tags = readTags(ifMatch);
  if (!tags || tags.length > MAX_TAGS)
    throw new ApiError(
      'malformed-header',
      `If-Match must be * or a list of at most ${MAX_TAGS} quoted tags.`,
      {
        errors: [{ parameter: 'If-Match', detail: 'Not a list of entity tags.' }],
      },
    );
  return tags.filter(({ isWeak }) => !isWeak).map(({ value }) => value);
}

/** Headers that describe the body, which 304 has not. */
const OF_THE_BODY = ['content-type', 'content-encoding', 'content-disposition'];

const withoutBody = (headers: Record<string, string>): Record<string, string> =>
  Object.fromEntries(Object.entries(headers).filter(([name]) => !OF_THE_BODY.includes(name)));

/**
 * The answer, or 304 without a body when the client has it already by its If-None-Match (RFC 9110, 13.1.2). A header
 * that cannot be read asks for nothing. 304 has the headers that 200 would have: a client replaces with them those that
 * it keeps, a policy of content among them.
 */
export function unlessKnown(answer: HttpAnswer, route: Route, ifNoneMatch: string | undefined): HttpAnswer {
  const { headers = {} } = answer;
  const { etag } = headers;
  if (route.method !== 'GET' || answer.status !== 200 || !etag || ifNoneMatch === undefined) return answer;
  const isKnown =
    ifNoneMatch.trim() === '*' || readTags(ifNoneMatch)?.some(({ value }) => `"${value}"` === opaqueOf(etag));
  return isKnown ? { status: 304, headers: withoutBody(headers) } : answer;
}
