import type { APIGatewayProxyEvent } from 'aws-lambda';
import type { Route } from './contract.ts';
import { ApiError } from './errors.ts';

/** The caller, as the authorizer has identified it. */
export interface Principal {
  /** Unique among users and machines, e.g. `key:…`. */
  id: string;
  may(scope: string): boolean;
}

/** What names of the system itself begin with, where nobody has asked for something: no token may carry one. */
export const SYSTEM = 'system:';

/**
 * The principal a route may be used by; `undefined` where the route is public and the caller is anonymous. A request
 * that bypassed the authorizer has none either, and is refused like one without a token.
 * @throws {ApiError} 401 without a principal, 403 naming the scopes that the principal lacks
 */
export function admit({ scopes }: Pick<Route, 'scopes'>, event: APIGatewayProxyEvent): Principal | undefined {
  const principal = principalOf(event);
  return scopes === 'public' ? principal : demand(principal, scopes);
}

/** @throws {ApiError} 401 without a principal, 403 naming the scopes that the principal lacks */
export function demand(principal: Principal | undefined, scopes: readonly string[]): Principal {
  if (!principal) throw unauthorized('Send an access token or an API key: Authorization: Bearer …');
  const lacking = scopes.filter((scope) => !principal.may(scope));
  if (lacking.length > 0) throw forbidden(lacking);
  return principal;
}

function principalOf({ requestContext }: APIGatewayProxyEvent): Principal | undefined {
  const { principalId, scope } = requestContext.authorizer ?? {};
  if (typeof principalId !== 'string' || principalId === '') return undefined;
  // No authorizer says so of a caller: what says so has not come through one.
  if (principalId.startsWith(SYSTEM)) return undefined;
  const scopes = new Set(String(scope ?? '').split(' '));
  return { id: principalId, may: (wanted) => scopes.has(wanted) };
}

/** 401, with the scheme that RFC 9110 asks for. */
export const unauthorized = (detail: string) =>
  new ApiError('unauthorized', detail, { headers: { 'www-authenticate': 'Bearer' } });

/** RFC 6750, section 3.1. */
const forbidden = (lacking: readonly string[]) =>
  new ApiError('insufficient-scope', `The token lacks the scope ${lacking.join(' and ')}.`, {
    headers: { 'www-authenticate': `Bearer error="insufficient_scope", scope="${lacking.join(' ')}"` },
  });
