import { SAFETY_HEADERS } from '@facturation/platform/answer-headers';
import { scopesOf } from '@facturation/platform/contract';
import { ApiError } from '@facturation/platform/errors';
import { PROBLEM_JSON, problemOf } from '@facturation/platform/problem';
import type { APIGatewayAuthorizerResult } from 'aws-lambda';
import { CONTRACTS } from '../functions/gateway/contracts.ts';

/** What an authorizer found. */
type Found = Pick<APIGatewayAuthorizerResult, 'principalId' | 'context'>;

interface Request {
  path: string;
  method: string;
  headers: Record<string, string | undefined>;
  raw: { req: { rawHeaders: string[] } };
}

interface Toolkit {
  authenticated(found: { credentials: Partial<Found> }): unknown;
  response(body: string): Answer;
}

interface Answer {
  code(status: number): Answer;
  type(contentType: string): Answer;
  header(name: string, value: string): Answer;
  takeover(): unknown;
}

/** On a machine of one's own that was not started with --secure: everybody, and they may do everything. */
const everybody = (): Found => ({ principalId: 'local', context: { scope: SCOPES } });
const SCOPES = scopesOf(CONTRACTS).join(' ');

/** The stand-in for API Gateway believes a header of this name; API Gateway does not know it. */
const FORGED = 'sls-offline-authorizer-override';

/**
 * What API Gateway does before it calls a function, for serverless-offline: asks the authorizer of a route that has
 * one, and tells the function what it found. The gateway's cache of what an authorizer said is left out.
 */
function authentication(endpoint: { authorizer?: unknown }, key: string, method: string, path: string) {
  const name = `${key} ${method} ${path}`;
  const guarded = endpoint.authorizer !== undefined;
  const authenticate = async (request: Request, toolkit: Toolkit) => {
    dropForged(request.raw.req.rawHeaders);
    // The host itself would let a page of any origin that it sees here read every answer. Functions still see it.
    delete request.headers.origin;
    const credentials = guarded ? await askAuthorizer(request) : {};
    return credentials ? toolkit.authenticated({ credentials }) : refuse(request, toolkit);
  };
  return { name, scheme: name, getAuthenticateFunction: () => ({ authenticate }) };
}

// serverless-offline calls what `require` gives.
export { authentication as 'module.exports' };

function dropForged(rawHeaders: string[]): void {
  for (let at = rawHeaders.length - 2; at >= 0; at -= 2)
    if (rawHeaders[at]?.toLowerCase() === FORGED) rawHeaders.splice(at, 2);
}

async function askAuthorizer(request: Request): Promise<Found | undefined> {
  const { AUTHORIZER_URL: url } = process.env;
  if (!url) return everybody();
  const authorizationToken = request.headers.authorization;
  if (!authorizationToken) return undefined;
  const methodArn = `arn:aws:execute-api:local:000000000000:local/local/${request.method.toUpperCase()}${request.path}`;
  const answer = await fetch(url, {
    method: 'POST',
    body: JSON.stringify({ type: 'TOKEN', authorizationToken, methodArn }),
    signal: AbortSignal.timeout(6_000),
  });
  const result = (await answer.json()) as Partial<Found>;
  return result.principalId ? { principalId: result.principalId, context: result.context } : undefined;
}

function refuse({ path }: Request, toolkit: Toolkit): unknown {
  const error = new ApiError(
    'unauthorized',
    'This needs an access token or an API key: Authorization: Bearer …',
  );
  const answer = toolkit
    .response(JSON.stringify(problemOf(error, path)))
    .code(error.status)
    .type(PROBLEM_JSON);
  for (const [name, value] of Object.entries(refusalHeaders())) answer.header(name, value);
  return answer.takeover();
}

/** As `functions/gateway/gateway-responses.yml` has them. */
const refusalHeaders = () => ({
  ...SAFETY_HEADERS,
  'cache-control': 'no-store',
  'www-authenticate': 'Bearer',
  ...(process.env.CORS_ORIGINS && { 'access-control-allow-origin': '*' }),
});
