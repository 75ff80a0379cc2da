import middy from '@middy/core';
import type { APIGatewayProxyEvent, APIGatewayProxyResult, Context } from 'aws-lambda';
import { z } from 'zod';
import { admit, type Principal } from './access.ts';
import { headersOf } from './answer-headers.ts';
import { type HttpAnswer, textOf } from './answers.ts';
import { now } from './clock.ts';
import { readConfig } from './config.ts';
import type { Route } from './contract.ts';
import { CORRELATION_HEADER } from './correlation.ts';
import { crossOrigin, Origins } from './cors.ts';
import { unlessKnown, type Versions, versionsWanted } from './entity-tags.ts';
import { ApiError, UnavailableError } from './errors.ts';
import type { FirstSeen } from './first-seen.ts';
import { headerOf, TIMEOUT_HEADER } from './headers.ts';
import { KEY_HEADER, onceByKey } from './idempotency-key.ts';
import { newId } from './ids.ts';
import { log } from './observability.ts';
import { PROBLEM_JSON, problemOf } from './problem.ts';
import { registered } from './registration.ts';
import { type UrlMaker, urlsOf } from './urls.ts';
import { type Input, inputReader } from './validation.ts';

export { created, type HttpAnswer, hal, noContent, ok, redirect, text } from './answers.ts';
export { tag } from './entity-tags.ts';

/** Milliseconds kept back from a deadline, to write the answer in. */
const RESERVE = 250;
/** Milliseconds before the end of the function at which whatever still runs is answered for. */
const LAST_MOMENT = 100;

/** What a use case may know of the request beside its input. */
export interface HttpRequest extends FirstSeen {
  url: UrlMaker;
  method: string;
  correlationId: string;
  authorization: string | undefined;
  /** Missing only where a route is public. */
  principal: Principal | undefined;
  /** Names are lower case. */
  headers: Record<string, string | undefined>;
  /** The versions that a change may meet. */
  ifMatch: Versions;
  /** Milliseconds since the epoch by which the work must be done: the caller's patience or the function's. */
  deadline: number;
}

/** A use case as the HTTP edge sees it. */
export type HttpUseCase<R extends Route> = (
  input: Input<R> & { request: HttpRequest },
) => HttpAnswer | Promise<HttpAnswer>;

const { CORS_ORIGINS } = readConfig(z.object({ CORS_ORIGINS: Origins }));

const CORRELATION_ID = /^[\w.:-]{1,128}$/;

function correlationOf(event: APIGatewayProxyEvent): string {
  const given = headerOf(event, CORRELATION_HEADER) ?? '';
  return CORRELATION_ID.test(given) ? given : event.requestContext.requestId;
}

type Received = Omit<HttpRequest, keyof FirstSeen>;

function requestOf(route: Route, event: APIGatewayProxyEvent, context: Context): Received {
  const principal = admit(route, event);
  const pairs = Object.entries(event.headers ?? {}).map(([name, value]) => [name.toLowerCase(), value]);
  const headers: Received['headers'] = Object.fromEntries(pairs);
  const patience = Number(headers[TIMEOUT_HEADER] ?? Number.NaN);
  const left = context.getRemainingTimeInMillis();
  return {
    url: urlsOf(event),
    method: event.httpMethod,
    correlationId: correlationOf(event),
    authorization: headers.authorization,
    principal,
    headers,
    ifMatch: versionsWanted(route, headers['if-match']),
    deadline: now() + (patience > 0 ? Math.min(patience, left) : left) - RESERVE,
  };
}

/** What is not an `ApiError` is nobody's business outside: a bare 500, its stack in one line of the log. */
function apiErrorOf(error: unknown): ApiError {
  if (error instanceof UnavailableError) log.warn(error.message, { error: error.cause as Error });
  if (error instanceof ApiError) return error;
  const trace = newId();
  log.error('Unknown error', { trace, error: error as Error });
  return new ApiError('internal', `Trace ${trace}`);
}

function problemAnswer(error: unknown, event: APIGatewayProxyEvent): HttpAnswer {
  const known = apiErrorOf(error);
  return {
    status: known.status,
    headers: { 'content-type': PROBLEM_JSON, ...known.headers },
    body: problemOf(known, event.requestContext.path),
  };
}

/** HEAD is answered as GET would be, without the body. */
const write = (answer: HttpAnswer, event: APIGatewayProxyEvent): APIGatewayProxyResult => ({
  statusCode: answer.status,
  headers: { ...headersOf(answer, event), [CORRELATION_HEADER]: correlationOf(event) },
  body: event.httpMethod === 'HEAD' ? '' : textOf(answer.body),
});

const timing = {
  timeoutEarlyInMillis: LAST_MOMENT,
  timeoutEarlyResponse(): never {
    throw new ApiError('service-unavailable', 'This took longer than a request may take.');
  },
};

/**
 * The Lambda handler of a route, for API Gateway REST proxy events. Whoever may not use the route is refused first;
 * then input is validated by the route's schemas before the use case sees it; every error becomes problem+json (`ApiError` by its code, anything else a 500
 * with a trace id); the correlation id is on every answer and log line.
 */
export function httpHandler<R extends Route>(route: R, useCase: HttpUseCase<R>) {
  const read = inputReader(route);
  const handle = middy<APIGatewayProxyEvent, APIGatewayProxyResult>(timing)
    .use(crossOrigin(CORS_ORIGINS))
    .before(({ event }) => {
      log.resetKeys();
      log.appendKeys({ correlationId: correlationOf(event) });
    })
    .onError((failed) => {
      failed.response = write(problemAnswer(failed.error, failed.event), failed.event);
    })
    .handler(async (event, context) => {
      const request = requestOf(route, event, context);
      const { headers } = request;
      const input = read(event, headers['content-type']);
      const incoming = { key: headers[KEY_HEADER], principal: request.principal?.id ?? '', input };
      const answer = await onceByKey(route, incoming, context, (first) =>
        useCase({ ...input, request: { ...request, ...first } }),
      );
      return write(unlessKnown(answer, route, headers['if-none-match']), event);
    });
  return registered(async (event: APIGatewayProxyEvent, context: Context) => {
    const response = await handle(event, context);
    const { httpMethod: method, resource } = event;
    log.info('answered', { method, resource, status: response.statusCode });
    return response;
  });
}
