import { randomUUID } from 'node:crypto';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { scopesOf } from '@facturation/platform/contract';
import type { APIGatewayProxyEvent, APIGatewayProxyResult, Context } from 'aws-lambda';
import { CONTRACTS } from '../../functions/gateway/contracts.ts';
import { as } from './acting.ts';
import { type DeployedRoute, deployedRoutes } from './routes.ts';

/** The stage's part of every path, so that each test by handler is a test under a prefix. */
export const PREFIX = '/test';

export interface ApiRequest {
  method: string;
  /** Below the prefix, with its query. */
  target: string;
  headers?: Record<string, string>;
  body?: string | Uint8Array | null;
  /** What the authorizer found; by default somebody who may do everything. */
  authorizer?: Record<string, unknown>;
}

/** What the authorizer finds of a principal with every scope that a contract names. */
export const somebody = (principalId: string) => ({ principalId, scope: scopesOf(CONTRACTS).join(' ') });

type Handler = (event: APIGatewayProxyEvent, context: Context) => Promise<APIGatewayProxyResult>;

/** Parameters of a path under a template, or undefined when it is not of that template. */
function match(template: string, path: string): Record<string, string> | undefined {
  const names: string[] = [];
  const pattern = template.replace(/\{(\w+)(\+?)\}/g, (_, name, greedy) => {
    names.push(name);
    return greedy ? '(.+)' : '([^/]+)';
  });
  const found = new RegExp(`^${pattern.replaceAll('.json', '\\.json')}$`).exec(path);
  return found
    ? Object.fromEntries(names.map((name, i) => [name, decodeURIComponent(found[i + 1] ?? '')]))
    : undefined;
}

/** API Gateway takes the most particular path, and `ANY` only where the method itself is not declared. */
const byRank = (a: DeployedRoute, b: DeployedRoute): number => rank(a) - rank(b);
const rank = ({ method, path }: DeployedRoute): number =>
  (method === 'ANY' ? 100 : 0) + (path.match(/\{/g)?.length ?? 0);

/** A stage declares HEAD beside each GET. */
const methodsFor = (method: string): string[] => [method, 'ANY', ...(method === 'HEAD' ? ['GET'] : [])];

function route(method: string, path: string) {
  for (const declared of deployedRoutes.toSorted(byRank)) {
    const params = methodsFor(method).includes(declared.method) ? match(declared.path, path) : undefined;
    if (params) return { declared, params };
  }
  throw new Error(`Nothing is deployed for ${method} ${path}, not even ANY /{proxy+}.`);
}

function eventOf({ method, target, headers = {}, body = null, authorizer = somebody('test') }: ApiRequest) {
  const { pathname, searchParams } = new URL(target, 'http://api.test');
  const { declared, params } = route(method, pathname);
  const names = [...new Set(searchParams.keys())];
  const event = {
    resource: declared.path,
    path: pathname,
    httpMethod: method,
    headers,
    pathParameters: params,
    multiValueQueryStringParameters: Object.fromEntries(
      names.map((name) => [name, searchParams.getAll(name)]),
    ),
    // All media types are binary: what was sent comes as its bytes.
    body: body === null ? null : Buffer.from(body).toString('base64'),
    isBase64Encoded: body !== null,
    requestContext: {
      path: `${PREFIX}${pathname}`,
      domainName: 'api.test',
      requestId: randomUUID(),
      stage: PREFIX.slice(1),
      authorizer,
    },
  };
  return { declared, event: event as unknown as APIGatewayProxyEvent };
}

/** What API Gateway sends of an answer. */
export const sentOf = ({ body, isBase64Encoded }: APIGatewayProxyResult): Buffer =>
  Buffer.from(body, isBase64Encoded ? 'base64' : 'utf8');

/** What a client reads of an answer, after it has decoded it. */
export function bytesOf(answer: APIGatewayProxyResult): Buffer {
  const coding = answer.headers?.['content-encoding'];
  if (coding === 'br') return brotliDecompressSync(sentOf(answer));
  return coding === 'gzip' ? gunzipSync(sentOf(answer)) : sentOf(answer);
}

/** Stands in for API Gateway: finds the function of a request by `functions.yml` and calls its handler here. */
export async function invoke(request: ApiRequest): Promise<APIGatewayProxyResult> {
  const { declared, event } = eventOf(request);
  const { handler } = (await import(declared.module.href)) as { handler: Handler };
  return as(declared.operation, handler)(event, { getRemainingTimeInMillis: () => 10_000 } as Context);
}
