import { type Problem, RefusedError } from './refused-error.ts';

/** What the client resolves with. */
export type Answered<T> = Promise<{ data?: T; error?: unknown; response: Response }>;

/** A record as it was read, and the tag of that version: a change sends it back by `If-Match`. */
export interface Version<T> {
  value: T;
  etag: string;
}

const isProblem = (error: unknown): error is Problem =>
  typeof error === 'object' && error !== null && 'type' in error && 'detail' in error;

const refusal = (response: Response, error: unknown): RefusedError =>
  new RefusedError(response, isProblem(error) ? error : undefined);

/** The body of an answer. @throws {RefusedError} on a status of error; what fetch throws when nothing answers */
export async function answerOf<T>(answered: Answered<T>): Promise<T> {
  const { data, error, response } = await answered;
  if (data !== undefined) return data;
  throw refusal(response, error);
}

/** The same with its ETag. */
export async function versionOf<T>(answered: Answered<T>): Promise<Version<T>> {
  const { data, error, response } = await answered;
  if (data === undefined) throw refusal(response, error);
  return { value: data, etag: response.headers.get('etag') ?? '' };
}

/** For an answer without a body, as 204. @throws {RefusedError} on a status of error */
export async function done(answered: Answered<unknown>): Promise<void> {
  const { error, response } = await answered;
  if (!response.ok) throw refusal(response, error);
}
