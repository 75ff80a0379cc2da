import type { Context } from 'aws-lambda';
import type { HttpAnswer } from './answers.ts';
import { now } from './clock.ts';
import type { Route } from './contract.ts';
import { ApiError } from './errors.ts';
import type { FirstSeen } from './first-seen.ts';
import { newId } from './ids.ts';

export const KEY_HEADER = 'idempotency-key';

/** Whether a route takes an Idempotency-Key. PUT, PATCH and DELETE can be repeated without one. */
export const takesKey = ({ method }: Route): boolean => method === 'POST';

/** 1 to 255 printable ASCII characters, without a blank at either end, because headers lose those in transit. */
export const KEY = /^[!-~](?:[ -~]{0,253}[!-~])?$/;

/** The request's key, where the route takes one. @throws {ApiError} 400 */
export function keyOf(route: Route, key: string | undefined): string | undefined {
  if (!takesKey(route) || key === undefined) return undefined;
  if (KEY.test(key)) return key;
  const detail = 'An Idempotency-Key is 1 to 255 printable ASCII characters.';
  throw new ApiError('malformed-header', detail, { errors: [{ parameter: 'Idempotency-Key', detail }] });
}

interface Incoming {
  /** The value of the header. */
  key: string | undefined;
  principal: string;
  /** The validated input. Its fields are in the order of the schemas, so that equal requests give equal texts. */
  input: object;
}

/**
 * Carries out a request, or repeats the answer that was given under the same key. The first request with a key loads
 * the code for that.
 */
export async function onceByKey(
  route: Route,
  incoming: Incoming,
  context: Context,
  carryOut: (first: FirstSeen) => HttpAnswer | Promise<HttpAnswer>,
): Promise<HttpAnswer> {
  const key = keyOf(route, incoming.key);
  if (key === undefined) return carryOut({ newId: newId(), time: now() });
  const { once } = await import('./idempotency.ts');
  const content = JSON.stringify([route.method, route.path, incoming.input]);
  return once({ key, principal: incoming.principal, content }, context, carryOut);
}
