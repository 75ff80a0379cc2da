import { type ApiError, ERROR_KINDS, type Fault } from './errors.ts';

/** RFC 9457. */
export const PROBLEM_JSON = 'application/problem+json';

/** The body of every error answer; `type` ends with a code of `ERROR_KINDS`. */
export interface Problem {
  type: string;
  title: string;
  status: number;
  detail: string;
  /** Path of the request that failed. */
  instance: string;
  errors?: Fault[];
}

/** `instance`: the path that the client requested. */
export const problemOf = (error: ApiError, instance: string): Problem => ({
  type: `urn:facturation:problem:${error.code}`,
  title: ERROR_KINDS[error.code].title,
  status: error.status,
  detail: error.message,
  instance,
  ...(error.errors && { errors: error.errors }),
});
