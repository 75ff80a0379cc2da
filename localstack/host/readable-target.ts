import { ApiError } from '@facturation/platform/errors';

/** Characters that a URL cannot contain (RFC 3986). The host would read such bytes as Latin-1. */
const NO_ASCII = /[^!-~]/;

/** Decodes a percent-encoded text; undefined when its bytes are not UTF-8. */
function decoded(text: string): string | undefined {
  try {
    return decodeURIComponent(text);
  } catch {
    return undefined;
  }
}

/**
 * Refuses a target whose percent-encoding is not UTF-8. Bytes that cannot be read would be replaced, so that two names
 * could become one.
 * @param target path and query as they were sent
 * @throws {ApiError} 400 naming the segment or the parameter
 */
export function refuseUnreadable(target: string): void {
  if (NO_ASCII.test(target))
    throw new ApiError('malformed-request', 'Path and query contain bytes that must be percent-encoded.');
  if (!URL.canParse(target, 'http://host'))
    throw new ApiError('malformed-request', 'The request target is not a path.');
  const [path = '', ...query] = target.split('?');
  for (const segment of path.split('/')) {
    if (decoded(segment) !== undefined) continue;
    throw new ApiError('malformed-id', `${segment} in the path is not percent-encoded UTF-8.`);
  }
  for (const pair of query.join('?').split('&')) {
    if (decoded(pair) !== undefined) continue;
    const parameter = decoded(pair.split('=')[0] ?? '') ?? pair;
    const detail = 'The value is not percent-encoded UTF-8.';
    throw new ApiError('malformed-query', `${parameter}: ${detail}`, { errors: [{ parameter, detail }] });
  }
}
