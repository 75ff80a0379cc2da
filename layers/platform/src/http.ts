import middy from '@middy/core';
import type { APIGatewayProxyEvent, APIGatewayProxyResult, Context } from 'aws-lambda';
import { z } from 'zod';
import { mediaTypesOf, preferredType } from './accept.ts';
import { admit, type Principal } from './access.ts';
import { headersOf } from './answer-headers.ts';
import type { HttpAnswer } from './answers.ts';
import { now } from './clock.ts';
import { compressed } from './compressed.ts';
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
import { withRegistration } from './registration.ts';
import { type UrlMaker, urlsOf } from './urls.ts';
import { type Input, inputReader } from './validation.ts';

export { created, file, type HttpAnswer, hal, interim, noContent, ok, redirect, text } from './answers.ts';
export { tag, weakTag } from './entity-tags.ts';

/** Time before a deadline that is reserved for writing the answer. */
const RESERVE_MS = 250;
/** A request that still runs this long before its function ends is answered as timed out. */
const TIMEOUT_MARGIN_MS = 100;

/** What a use case may know about the request besides its input. */
export interface HttpRequest extends FirstSeen {
  url: UrlMaker;
  method: string;
  /** As the client asked for it: with the stage, or the base path of a domain. */
  path: string;
  correlationId: string;
  authorization: string | undefined;
  /** Missing only where a route is public. */
  principal: Principal | undefined;
  /** Names are lower case. */
  headers: Record<string, string | undefined>;
  /** The type of what is answered with success, of those that the route declares, as the client likes it. */
  mediaType: string;
  /** Its Accept-Encoding, where it can be sent bytes. */
  acceptEncoding: string | undefined;
  /** The versions that a change may meet. */
  ifMatch: Versions;
  /** Milliseconds since the epoch by which the work must be done: by the timeout of the caller or of the function. */
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
  const callerTimeoutMs = Number(headers[TIMEOUT_HEADER] ?? Number.NaN);
  const leftMs = context.getRemainingTimeInMillis();
  return {
    url: urlsOf(event),
    method: event.httpMethod,
    path: event.requestContext.path,
    correlationId: correlationOf(event),
    authorization: headers.authorization,
    principal,
    headers,
    acceptEncoding: codingsOf(event),
    mediaType: preferredType(headers.accept, mediaTypesOf(route)),
    ifMatch: versionsWanted(route, headers['if-match']),
    deadline: now() + (callerTimeoutMs > 0 ? Math.min(callerTimeoutMs, leftMs) : leftMs) - RESERVE_MS,
  };
}

/**
 * Any error other than an `ApiError` becomes a 500 without details. Its stack is logged in one line, under a trace id.
 */
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

/** Bytes travel in base64; API Gateway, to which every media type is binary, sends them as they are. */
function sent(body: string | Uint8Array): Pick<APIGatewayProxyResult, 'body' | 'isBase64Encoded'> {
  if (typeof body === 'string') return { body };
  return { body: Buffer.from(body).toString('base64'), isBase64Encoded: true };
}

/** API Gateway unpacks base64 for a client that sent an Accept header. One that sent none gets nothing compressed. */
const codingsOf = (event: APIGatewayProxyEvent): string | undefined =>
  headerOf(event, 'accept') === undefined ? undefined : headerOf(event, 'accept-encoding');

/** HEAD is answered like GET, without the body. */
function write(answer: HttpAnswer, event: APIGatewayProxyEvent): APIGatewayProxyResult {
  const { body, ...answered } = compressed(answer, codingsOf(event));
  return {
    statusCode: answered.status,
    headers: { ...headersOf(answered, event), [CORRELATION_HEADER]: correlationOf(event) },
    ...sent(event.httpMethod === 'HEAD' ? '' : body),
  };
}

/** What a request asks for. The type of its answer is part of that where it is not the usual one. */
const askedBy = (input: object, route: Route, { mediaType }: Received): object =>
  mediaType === mediaTypesOf(route)[0] ? input : { ...input, mediaType };

const timing = {
  timeoutEarlyInMillis: TIMEOUT_MARGIN_MS,
  timeoutEarlyResponse(): never {
    throw new ApiError('service-unavailable', 'The request timed out.');
  },
};

/**
 * The Lambda handler of a route, for API Gateway REST proxy events. It checks that the caller may use the route, then
 * validates the input by the route's schemas, and only then calls the use case. Every error becomes problem+json:
 * `ApiError` by its code, anything else a 500 with a trace id. Every answer and log line carries the correlation id.
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
      const asked = askedBy(input, route, request);
      const incoming = { key: headers[KEY_HEADER], principal: request.principal?.id ?? '', input: asked };
      const answer = await onceByKey(route, incoming, context, (first) =>
        useCase({ ...input, request: { ...request, ...first } }),
      );
      return write(unlessKnown(answer, route, headers['if-none-match']), event);
    });
  return withRegistration(async (event: APIGatewayProxyEvent, context: Context) => {
    const response = await handle(event, context);
    const { httpMethod: method, resource } = event;
    log.info('answered', { method, resource, status: response.statusCode });
    return response;
  });
}
