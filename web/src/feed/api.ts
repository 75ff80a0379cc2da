import { session } from '../session/current.ts';
import { apiRoot } from './api-root.ts';

/** Longer than any answer of the API takes, shorter than a reader's patience; milliseconds. */
const TIMEOUT = 8_000;

/**
 * One GET of `path`, relative to the page, by whoever is logged in.
 * @throws {Error} when nothing answers in 8 s, or on a status that is not in `accept` and not 2xx.
 */
export async function get(
  path: string,
  {
    headers = {},
    signal,
    accept = [],
  }: { headers?: Record<string, string>; signal?: AbortSignal; accept?: number[] } = {},
): Promise<Response> {
  const limit = AbortSignal.timeout(TIMEOUT);
  const response = await fetch(new URL(path, apiRoot(location.href)), {
    headers: { ...headers, ...session.headers },
    cache: 'no-store',
    signal: signal ? AbortSignal.any([signal, limit]) : limit,
  });
  session.learn(response.status, response.headers.get('www-authenticate'));
  if (!response.ok && !accept.includes(response.status)) throw new Error(`${path}: ${response.status}`);
  return response;
}
