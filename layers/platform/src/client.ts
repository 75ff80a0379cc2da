import {
  BrokenCircuitError,
  ConsecutiveBreaker,
  circuitBreaker,
  ExponentialBackoff,
  handleType,
  handleWhen,
  type IPolicy,
  retry,
  wrap,
} from 'cockatiel';
import type { Middleware } from 'openapi-fetch';
import type { z } from 'zod';
import { unauthorized } from './access.ts';
import { now } from './clock.ts';
import type { ServiceContract } from './contract.ts';
import { CORRELATION_HEADER } from './correlation.ts';
import { UnavailableError } from './errors.ts';
import { TIMEOUT_HEADER } from './headers.ts';
import type { HttpRequest } from './http.ts';

const ATTEMPT_TIMEOUT_MS = 2_000;
/** Failures in a row that open the circuit, and the time after which one call may try again. */
const FAILURES_TO_OPEN = 5;
const OPEN_FOR_MS = 5_000;

/** The request on whose behalf a call is made, and its deadline. A request of `httpHandler` is one. */
export type Caller = Pick<HttpRequest, 'authorization' | 'correlationId' | 'deadline'>;

/** A 4xx of another service that says nothing of the caller: what was asked is wrong. */
export class RefusedError extends Error {
  readonly status: number;

  constructor(service: string, status: number) {
    super(`${service} answered ${status}.`);
    this.name = 'RefusedError';
    this.status = status;
  }
}

/** @throws {UnavailableError} when the caller's deadline is over, the service is silent, or answers 429 or 5xx. */
async function attempt(service: string, request: Request, caller: Caller): Promise<Response> {
  const timeoutMs = Math.min(ATTEMPT_TIMEOUT_MS, caller.deadline - now());
  if (timeoutMs <= 0) throw new UnavailableError(service);
  const headers = new Headers(request.headers);
  headers.set('accept', 'application/json');
  headers.set(CORRELATION_HEADER, caller.correlationId);
  headers.set(TIMEOUT_HEADER, `${Math.floor(timeoutMs)}`);
  if (caller.authorization) headers.set('authorization', caller.authorization);
  const signal = AbortSignal.timeout(timeoutMs);
  try {
    const response = await fetch(request.clone(), { headers, signal, redirect: 'error' });
    const body = await response.text();
    if (response.status === 429 || response.status >= 500)
      throw new Error(`${request.url} answered ${response.status}`);
    return new Response(body || null, response);
  } catch (cause) {
    const outOfTime = signal.aborted && timeoutMs < ATTEMPT_TIMEOUT_MS;
    throw new UnavailableError(service, outOfTime ? {} : { cause });
  }
}

/** Without a cause, the caller's time was over, which is not the service's fault. */
const hasFailed = (error: Error): boolean => error.cause !== undefined;

/** A breaker per service, under the retries of safe calls (2, after 50–200 ms), so that each attempt counts. */
function policies() {
  const breaker = circuitBreaker(handleWhen(hasFailed), {
    halfOpenAfter: OPEN_FOR_MS,
    breaker: new ConsecutiveBreaker(FAILURES_TO_OPEN),
  });
  const backoff = new ExponentialBackoff({ initialDelay: 50, maxDelay: 200 });
  const safe = wrap(retry(handleType(UnavailableError, hasFailed), { maxAttempts: 2, backoff }), breaker);
  return (method: string): IPolicy => (method === 'GET' ? safe : breaker);
}

/**
 * Connects a client of the API to the services. Each call is made on behalf of `caller`, within its deadline, and goes
 * to the service that has the route. It throws an `UnavailableError` that names the service. Keep the outer function
 * for the life of an environment, because it remembers which services are down.
 */
export function serviceCalls(contracts: readonly ServiceContract[]): (caller: Caller) => Middleware {
  const services = new Map<string, { name: string; policyFor: ReturnType<typeof policies> }>(
    contracts.flatMap(({ name, routes }) => {
      const service = { name, policyFor: policies() };
      return Object.values(routes).map(({ method, path }) => [`${method} ${path}`, service] as const);
    }),
  );
  return (caller) => ({
    onRequest({ request, schemaPath }) {
      const service = services.get(`${request.method} ${schemaPath}`);
      if (!service) throw new Error(`${request.method} ${schemaPath} is not a route of any known service.`);
      const { name, policyFor } = service;
      return policyFor(request.method)
        .execute(() => attempt(name, request, caller))
        .catch((error: unknown) => {
          throw error instanceof BrokenCircuitError ? new UnavailableError(name, { cause: error }) : error;
        });
    },
  });
}

/**
 * The content of an answer, as its schema reads it (amounts in cents).
 * @throws {ApiError} 401 for a 401: the token ended, or the key was revoked, after the route had admitted the caller
 * @throws {RefusedError} for another 4xx
 * @throws {UnavailableError} when the answer breaks the contract
 */
export function answerOf<S extends z.ZodType>(
  service: string,
  schema: S,
  { data, response }: { data?: unknown; response: Response },
): z.output<S> {
  if (response.status === 401) throw unauthorized('The token or API key is no longer valid.');
  if (!response.ok) throw new RefusedError(service, response.status);
  const read = schema.safeParse(data);
  if (read.success) return read.data;
  throw new UnavailableError(service, { cause: read.error });
}
