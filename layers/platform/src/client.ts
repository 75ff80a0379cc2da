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
import type { z } from 'zod';
import { now } from './clock.ts';
import type { Answer, Route, ServiceContract } from './contract.ts';
import { UnavailableError } from './errors.ts';
import { CORRELATION_HEADER, type HttpRequest, TIMEOUT_HEADER } from './http.ts';
import { queryString } from './urls.ts';

/** Milliseconds one attempt may take. */
const ATTEMPT_TIMEOUT = 2_000;
/** Failures in a row that open the circuit, and milliseconds until one call may try again. */
const FAILURES_TO_OPEN = 5;
const OPEN_FOR = 5_000;

/** On whose behalf a call is made: who, in which story, until when. A request of `httpHandler` is one. */
export type Caller = Pick<HttpRequest, 'authorization' | 'correlationId' | 'deadline'>;

/** A 4xx of another service. */
export class RefusedError extends Error {
  readonly status: number;

  constructor(service: string, status: number) {
    super(`${service} answered ${status}.`);
    this.name = 'RefusedError';
    this.status = status;
  }
}

type SchemaOf<A> = A extends { schema: infer S extends z.ZodType } ? z.output<S> : undefined;
type AnswerOf<R extends Route> = SchemaOf<R['answers'][keyof R['answers'] & number]>;
type Part<R extends Route, K extends 'params' | 'query' | 'body'> = R[K] extends z.ZodType
  ? { [P in K]: z.input<R[K]> }
  : unknown;
type CallInput<R extends Route> = Part<R, 'params'> & Part<R, 'query'> & Part<R, 'body'>;

/** One method a route of a contract, named by its operation id. */
export type ServiceClient<Routes extends Record<string, Route>> = {
  [K in keyof Routes]: (input: CallInput<Routes[K]>, caller: Caller) => Promise<AnswerOf<Routes[K]>>;
};

interface RawInput {
  params?: Record<string, string>;
  query?: Record<string, string>;
  body?: unknown;
}

/** Path and query of a call; what stands in braces comes from `params`. */
export const targetOf = ({ path }: Route, { params = {}, query = {} }: RawInput): string =>
  path.replace(/\{(\w+)\}/g, (_, name) => encodeURIComponent(params[name] ?? '')) + queryString(query);

/** @throws {UnavailableError} when the caller's deadline is over, the service is silent or answers 5xx. */
async function attempt(service: string, url: string, { method }: Route, body: unknown, caller: Caller) {
  const patience = Math.min(ATTEMPT_TIMEOUT, caller.deadline - now());
  if (patience <= 0) throw new UnavailableError(service);
  const headers = {
    accept: 'application/json',
    [CORRELATION_HEADER]: caller.correlationId,
    [TIMEOUT_HEADER]: `${Math.floor(patience)}`,
    ...(caller.authorization && { authorization: caller.authorization }),
    ...(body !== undefined && { 'content-type': 'application/json' }),
  };
  const sent = body === undefined ? {} : { body: JSON.stringify(body) };
  const signal = AbortSignal.timeout(patience);
  try {
    const response = await fetch(url, { method, headers, signal, redirect: 'error', ...sent });
    const text = await response.text();
    if (response.status < 500) return { status: response.status, text };
    throw new Error(`${url} answered ${response.status}`);
  } catch (cause) {
    const hurried = signal.aborted && patience < ATTEMPT_TIMEOUT;
    throw new UnavailableError(service, hurried ? {} : { cause });
  }
}

function parseAnswer(service: string, answers: Route['answers'], status: number, text: string): unknown {
  const answer: Answer | undefined = answers[status];
  if (!answer) throw new RefusedError(service, status);
  try {
    return answer.schema?.parse(JSON.parse(text));
  } catch (cause) {
    throw new UnavailableError(service, { cause });
  }
}

/** Without a cause it was the caller's time that was over, which says nothing of the service. */
const hasFailed = (error: Error): boolean => error.cause !== undefined;

/** A breaker per service, under the retries of safe calls (2, after 50–200 ms), so that each attempt counts. */
function policies() {
  const breaker = circuitBreaker(handleWhen(hasFailed), {
    halfOpenAfter: OPEN_FOR,
    breaker: new ConsecutiveBreaker(FAILURES_TO_OPEN),
  });
  const backoff = new ExponentialBackoff({ initialDelay: 50, maxDelay: 200 });
  const safe = wrap(retry(handleType(UnavailableError, hasFailed), { maxAttempts: 2, backoff }), breaker);
  return (method: Route['method']): IPolicy => (method === 'GET' ? safe : breaker);
}

/**
 * A client of a service at `baseUrl`, derived from its contract: requests are typed by it, answers parsed by it.
 * Its methods throw `UnavailableError` naming the service, within the caller's deadline, and `RefusedError` for
 * a 4xx. Keep one client per environment: it remembers that a service is down.
 */
export function serviceClient<Routes extends Record<string, Route>>(
  { name, routes }: ServiceContract<Routes>,
  baseUrl: string,
): ServiceClient<Routes> {
  const policyFor = policies();
  const methodOf = (route: Route) => async (input: RawInput, caller: Caller) => {
    const url = baseUrl.replace(/\/$/, '') + targetOf(route, input);
    const call = () => attempt(name, url, route, input.body, caller);
    const { status, text } = await policyFor(route.method)
      .execute(call)
      .catch((error: unknown) => {
        throw error instanceof BrokenCircuitError ? new UnavailableError(name, { cause: error }) : error;
      });
    return parseAnswer(name, route.answers, status, text);
  };
  return Object.fromEntries(
    Object.entries(routes).map(([operation, route]) => [operation, methodOf(route)]),
  ) as unknown as ServiceClient<Routes>;
}
