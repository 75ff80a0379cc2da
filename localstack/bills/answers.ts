/** The API has refused what was asked for. Asked again, it would refuse it again. */
export class RefusedError extends Error {}

interface Answer<T> {
  data?: T;
  error?: unknown;
  response: Response;
}

/**
 * What a request was answered with.
 * @throws {RefusedError} with the reason, for what will not succeed later either
 * @throws {Error} for what may
 */
export function contentOf<T>({ data, error, response }: Answer<T>): T {
  if (response.ok && data !== undefined) return data;
  const { detail = `${response.status}`, errors = [] } = problemIn(error);
  const reason = [detail, ...errors.map((one) => `${one.pointer ?? ''} ${one.detail ?? ''}`.trim())].join(
    ' ',
  );
  const isFinal = response.status < 500 && response.status !== 401 && response.status !== 429;
  throw isFinal ? new RefusedError(reason) : new Error(reason);
}

interface Told {
  detail?: string;
  errors?: readonly { pointer?: string; detail?: string }[];
}

/** An answer that says nothing of its reason has an empty body, or one that is no problem. */
const problemIn = (error: unknown): Told => (typeof error === 'object' && error !== null ? error : {});
