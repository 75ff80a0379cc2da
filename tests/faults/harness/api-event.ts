import { randomUUID } from 'node:crypto';
import { scopesOf } from '@facturation/platform/contract';
import { CONTRACTS } from '../../../functions/gateway/contracts.ts';

export interface ApiCall {
  method: 'GET' | 'POST' | 'PUT';
  /** The path as it is deployed, `/bills/{id}`. */
  resource: string;
  parameters?: Record<string, string>;
  query?: Record<string, string[]>;
  headers?: Record<string, string>;
  body?: object;
}

/** A request as API Gateway hands it over, of somebody who may do everything. */
export function apiEvent({ method, resource, parameters = {}, query, headers = {}, body }: ApiCall) {
  const path = resource.replace(/\{(\w+)\}/g, (_, name) => parameters[name] ?? '');
  return {
    resource,
    path,
    httpMethod: method,
    headers: { ...(body && { 'content-type': 'application/json' }), ...headers },
    pathParameters: parameters,
    multiValueQueryStringParameters: query ?? null,
    body: body ? JSON.stringify(body) : null,
    isBase64Encoded: false,
    requestContext: {
      path: `/test${path}`,
      domainName: 'api.test',
      requestId: randomUUID(),
      stage: 'test',
      authorizer: { principalId: 'faults', scope: scopesOf(CONTRACTS).join(' ') },
    },
  };
}

export interface ApiAnswer {
  /** 0 when the function has ended without one. */
  status: number;
  headers: Record<string, string>;
  body: unknown;
}

/** Calls the function of a route. Its end is an answer, too. */
export async function answerOf(
  invoke: (event: unknown) => Promise<unknown>,
  call: ApiCall,
): Promise<ApiAnswer> {
  const answer = await invoke(apiEvent(call)).catch(() => ({ statusCode: 0 }));
  const { statusCode, headers = {}, body } = answer as Answered;
  return { status: statusCode, headers, body: JSON.parse(body || 'null') };
}

/** What passes: the function has ended, or what it asks is away, or the outcome is not known yet. */
export const isToBeAskedAgain = ({ status }: Pick<ApiAnswer, 'status'>): boolean =>
  status === 0 || status === 503;

/** Whether a request was refused with a code. */
export const isCodeOf = ({ body }: Pick<ApiAnswer, 'body'>, code: string): boolean =>
  (body as { type?: string } | null)?.type === `urn:facturation:problem:${code}`;

interface Answered {
  statusCode: number;
  headers?: Record<string, string>;
  body?: string;
}
