import { scopesOf } from '@facturation/platform/contract';
import { ApiError } from '@facturation/platform/errors';
import type { APIGatewayAuthorizerResult } from 'aws-lambda';
import { CONTRACTS } from '../functions/gateway/contracts.ts';
import { secretHeader } from './host/invoke-secret.ts';
import { problemAnswer } from './host/problem-answer.ts';

/** The result of an authorizer. */
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
  /** Missing when the route is public. */
  authorizer?: { identityValidationExpression?: string };
}

/** Without --secure, everybody is accepted and may do everything. */
const everybody = (): Found => ({ principalId: 'local', context: { scope: SCOPES } });
const SCOPES = scopesOf(CONTRACTS).join(' ');

/** serverless-offline trusts a header of this name. API Gateway does not know it. */
const FORGED = 'sls-offline-authorizer-override';

/**
 * Does for serverless-offline what API Gateway does before it calls a function: it asks the authorizer of the route, if
 * it has one, and passes the result to the function. It does not cache results as API Gateway does.
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

/** @throws {ApiError} 401 when the credential is not valid, 503 when the authorizer cannot check it */
async function askAuthorizer(request: Request, form: RegExp): Promise<Found> {
  const { AUTHORIZER_URL: url } = process.env;
  if (!url) return everybody();
  const authorizationToken = request.headers.authorization;
  // API Gateway refuses a header of another form without asking the authorizer.
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

/** An authorizer that fails proves nothing about the token. */
const unknowable = () =>
  new ApiError('service-unavailable', 'The token or key could not be checked; try again in a second.', {
    headers: { 'retry-after': '1' },
  });

const unauthorized = () =>
  new ApiError('unauthorized', 'Send an access token or an API key: Authorization: Bearer …', {
    headers: { 'www-authenticate': 'Bearer' },
  });

/** Answers as `functions/gateway/gateway-responses.yml` does. */
function refuse(error: unknown, { path }: Request, toolkit: Toolkit): unknown {
  if (!(error instanceof ApiError)) throw error;
  const { status, headers, body } = problemAnswer(error, path);
  const answer = toolkit.response(body).code(status);
  const cors = process.env.CORS_ORIGINS ? { 'access-control-allow-origin': '*' } : {};
  for (const [name, value] of Object.entries({ ...headers, ...cors })) answer.header(name, value);
  return answer.takeover();
}
