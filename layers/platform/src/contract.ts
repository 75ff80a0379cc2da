import type { z } from 'zod';
import type { ErrorCode } from './errors.ts';

/** What one answer of a route looks like. Without `schema` and `files` the answer has no body. */
export interface Answer {
  description: string;
  /** For server-sent events (`text/event-stream`): the schema of their data, which is JSON. */
  schema?: z.ZodType;
  /** Default `application/json`. */
  contentType?: string;
  /** Media types in which it is a file, as its bytes. Beside a schema, the client chooses by its Accept header. */
  files?: readonly string[];
}

/**
 * One route of a service, declared once. Request validation, the OpenAPI document, the redirects behind
 * `/{SERVICE-NAME}/…` and the typed clients all derive from this object.
 */
export interface Route {
  method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
  /** OpenAPI template, e.g. `/customers/{id}`. */
  path: `/${string}`;
  /** The scopes that a principal must have, all of them; `public` when callers may be anonymous. */
  scopes: 'public' | readonly string[];
  summary: string;
  description?: string;
  params?: z.ZodObject;
  query?: z.ZodObject;
  body?: z.ZodType;
  /**
   * The answer carries a strong ETag. GET obeys If-None-Match; PUT, PATCH and DELETE obey If-Match. With `required`,
   * they must carry it. `weak`: the ETag is weak, for what clients only read, and travels compressed.
   */
  entityTag?: 'optional' | 'required' | 'weak';
  /** A POST that changes the record its path names, and so obeys If-Match. */
  changesRecord?: true;
  /** Error codes of the route, in addition to those that the rest of the declaration implies. */
  errors?: readonly ErrorCode[];
  /** Other paths, besides `<path>/{id}`, that lead by `{id}` to the record that a POST has created. */
  leadsTo?: readonly `/${string}`[];
  /** Answers of success, by status. Errors are problem+json everywhere; the answers that carry them are derived. */
  answers: Readonly<Record<number, Answer>>;
}

/** A micro-service as others see it: its name in the registry of the original, and its routes by operation id. */
export interface ServiceContract<Routes extends Record<string, Route> = Record<string, Route>> {
  /** e.g. `CUSTOMERS-SERVICE`. */
  name: string;
  /** Other names the original had for it. */
  aliases?: readonly string[];
  description: string;
  routes: Routes;
}

/** Declares a service; keeps the literal types, which the typed client needs. */
export const defineService = <const Routes extends Record<string, Route>>(
  contract: ServiceContract<Routes>,
): ServiceContract<Routes> => contract;

/** Every scope that a route requires, in alphabetical order. */
export const scopesOf = (contracts: readonly ServiceContract[]): string[] => {
  const routes = contracts.flatMap((contract) => Object.values(contract.routes));
  return [...new Set(routes.flatMap(({ scopes }) => (scopes === 'public' ? [] : scopes)))].toSorted();
};
