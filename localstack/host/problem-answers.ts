import { randomUUID } from 'node:crypto';
import { ApiError, type ErrorCode } from '@facturation/platform/errors';
import type { Request, ResponseObject, Server } from '@hapi/hapi';
import { answerWith } from './hapi.ts';

/** The library's own refusals, in the words of the API. Any other is a 500. */
const REFUSALS: Record<number, [ErrorCode, string]> = {
  400: ['malformed-request', 'The request is not valid HTTP.'],
  404: ['not-found', 'No route matches this path; /openapi.json lists all routes.'],
  408: ['request-timeout', 'The request did not arrive in time.'],
  413: ['too-large', 'The body is too long.'],
  415: ['unsupported-media-type', 'The body must be application/json.'],
};

/** As `functions/gateway/gateway-responses.yml` answers when a function takes too long. */
const silent = () =>
  new ApiError('service-unavailable', 'The service does not answer.', { headers: { 'retry-after': '1' } });

function errorOf(status: number, connection: string | undefined): ApiError {
  const headers = connection ? { connection } : {};
  const [code, detail] = REFUSALS[status] ?? [];
  if (code && detail) return new ApiError(code, detail, { headers });
  return status === 503 || status === 504
    ? silent()
    : new ApiError('internal', `Request ${randomUUID()}`, { headers });
}

/**
 * Functions write a body with every refusal, so an answer without a body is the host's own, for a function that failed.
 */
const isBare = ({ statusCode, source }: ResponseObject): boolean =>
  statusCode >= 500 && (source === null || source === undefined || typeof source === 'object');

function failureIn({ response }: Request): ApiError | undefined {
  // When a function takes too long, the status is a text.
  if (!('isBoom' in response))
    return isBare(response) ? errorOf(Number(response.statusCode), undefined) : undefined;
  const { statusCode, headers } = response.output;
  return errorOf(statusCode, headers.connection as string | undefined);
}

/** Answers with problem+json what the server itself refuses, and what a function does not answer. */
export function answerInProblems(server: Server): void {
  server.ext('onPreResponse', (request, h) => {
    const failure = failureIn(request);
    return failure ? answerWith(h, failure, request.path) : h.continue;
  });
}
