import { scopesOf } from '@facturation/platform/contract';
import { ApiError } from '@facturation/platform/errors';
import type { APIGatewayAuthorizerResult } from 'aws-lambda';
import { CONTRACTS } from '../functions/gateway/contracts.ts';
import { secretHeader } from './host/invoke-secret.ts';
import { problemAnswer } from './host/problem-answer.ts';

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
  header(name: string, value: string): Answer;
  takeover(): unknown;
}

/** A route as serverless-offline reads it from `functions.yml`. */
interface Endpoint {
  /** Missing where the route is public. */
  authorizer?: { identityValidationExpression?: string };
}

/** On a machine of one's own that was not started with --secure: everybody, and they may do everything. */
const everybody = (): Found => ({ principalId: 'local', context: { scope: SCOPES } });
const SCOPES = scopesOf(CONTRACTS).join(' ');

/** The stand-in for API Gateway believes a header of this name; API Gateway does not know it. */
const FORGED = 'sls-offline-authorizer-override';

/**
 * What API Gateway does before it calls a function, for serverless-offline: asks the authorizer of a route that has
 * one, and gives the function what it found. The gateway's cache of what an authorizer said is left out.
 */
function authentication(endpoint: Endpoint, key: string, method: string, path: string) {
  const name = `${key} ${method} ${path}`;
  const form = new RegExp(endpoint.authorizer?.identityValidationExpression ?? '');
  const authenticate = async (request: Request, toolkit: Toolkit) => {
    dropForged(request.raw.req.rawHeaders);
    try {
      const credentials = endpoint.authorizer ? await askAuthorizer(request, form) : {};
      return toolkit.authenticated({ credentials });
    } catch (error) {
      return refuse(error, request, toolkit);
    }
  };
  return { name, scheme: name, getAuthenticateFunction: () => ({ authenticate }) };
}

// serverless-offline calls what `require` gives.
export { authentication as 'module.exports' };

function dropForged(rawHeaders: string[]): void {
  for (let at = rawHeaders.length - 2; at >= 0; at -= 2)
    if (rawHeaders[at]?.toLowerCase() === FORGED) rawHeaders.splice(at, 2);
}

/** @throws {ApiError} 401 for who proves nothing, 503 when the authorizer cannot say who it is */
async function askAuthorizer(request: Request, form: RegExp): Promise<Found> {
  const { AUTHORIZER_URL: url } = process.env;
  if (!url) return everybody();
  const authorizationToken = request.headers.authorization;
  // API Gateway asks nobody about what has not the form.
  if (!authorizationToken || !form.test(authorizationToken)) throw unauthorized();
  const methodArn = `arn:aws:execute-api:local:000000000000:local/local/${request.method.toUpperCase()}${request.path}`;
  const { principalId, context, errorMessage } = await invoke(url, {
    type: 'TOKEN',
    authorizationToken,
    methodArn,
  });
  if (errorMessage === 'Unauthorized') throw unauthorized();
  if (!principalId) throw unknowable();
  return { principalId, context };
}

async function invoke(url: string, event: object): Promise<Partial<Found> & { errorMessage?: string }> {
  try {
    const answer = await fetch(url, {
      method: 'POST',
      headers: secretHeader(),
      body: JSON.stringify(event),
      signal: AbortSignal.timeout(6_000),
    });
    return (await answer.json()) as Partial<Found>;
  } catch {
    throw unknowable();
  }
}

/** What is wrong with the authorizer says nothing of the token. */
const unknowable = () =>
  new ApiError('service-unavailable', 'The token or key could not be checked; try again in a second.', {
    headers: { 'retry-after': '1' },
  });

const unauthorized = () =>
  new ApiError('unauthorized', 'Send an access token or an API key: Authorization: Bearer …', {
    headers: { 'www-authenticate': 'Bearer' },
  });

/** As `functions/gateway/gateway-responses.yml` has it. */
function refuse(error: unknown, { path }: Request, toolkit: Toolkit): unknown {
  if (!(error instanceof ApiError)) throw error;
  const { status, headers, body } = problemAnswer(error, path);
  const answer = toolkit.response(body).code(status);
  const cors = process.env.CORS_ORIGINS ? { 'access-control-allow-origin': '*' } : {};
  for (const [name, value] of Object.entries({ ...headers, ...cors })) answer.header(name, value);
  return answer.takeover();
}
