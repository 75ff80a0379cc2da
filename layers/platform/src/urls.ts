import type { APIGatewayProxyEvent } from 'aws-lambda';

type QueryValue = string | number | readonly string[] | undefined;

/** Returns the URL, a path with its query, at which the client of this request reaches a route. */
export type UrlMaker = (path: string, query?: Record<string, QueryValue>) => string;

/** Segments a request used for its resource: `/customers/{id}` has two, `/{proxy+}` as many as it caught. */
function segmentsOf({ resource, pathParameters }: APIGatewayProxyEvent): number {
  const own = resource.split('/').filter((segment) => segment !== '' && !segment.endsWith('+}'));
  const caught = resource.endsWith('+}') ? (pathParameters?.proxy ?? '').split('/') : [];
  return own.length + caught.filter(Boolean).length;
}

/**
 * What stands before the route in the path the client asked for: '' at the root, `/prod` on a stage, the base
 * path of a custom domain. An emulator addressed by path (MiniStack, LocalStack) keeps its own part of the path
 * out of the event, but names no domain, as AWS always does.
 */
function prefixOf(event: APIGatewayProxyEvent): string {
  const { path, domainName, apiId, stage } = event.requestContext;
  const host = event.headers?.host ?? event.headers?.Host ?? '';
  if (!domainName && !host.startsWith(`${apiId}.`)) return `/restapis/${apiId}/${stage}/_user_request_`;
  const segments = path.split('/').filter(Boolean);
  const prefix = segments.slice(0, segments.length - segmentsOf(event));
  return prefix.map((segment) => `/${segment}`).join('');
}

/** `?a=1&b=2`, lists repeated, `undefined` left out; '' when nothing is left. */
export function queryString(query: Record<string, QueryValue>): string {
  const pairs = Object.entries(query).flatMap(([name, value]) =>
    (Array.isArray(value) ? value : [value])
      .filter((one) => one !== undefined)
      .map((one) => [name, `${one}`]),
  );
  return pairs.length ? `?${new URLSearchParams(pairs)}` : '';
}

/** A decoded path as a URL writes it: a slash within a segment stays within it. */
const encoded = (path: string): string =>
  path
    .split('/')
    .map((segment) => encodeURIComponent(segment.toWellFormed()))
    .join('/');

/**
 * The one maker of URLs in answers (links, redirects, `Location`): absolute paths under the request's own
 * prefix, so that they hold on every stage, domain and emulator. Its paths are decoded; it encodes each segment.
 */
export function urlsOf(event: APIGatewayProxyEvent): UrlMaker {
  const prefix = prefixOf(event);
  return (path, query = {}) => `${prefix}${encoded(path)}${queryString(query)}`;
}
