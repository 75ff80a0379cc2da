/** Longer than any answer of the API takes, shorter than a reader's patience; milliseconds. */
const TIMEOUT = 8_000;

/** The page is the root of the API, with or without the slash that a stage's prefix may lack. */
export const apiRoot = (pageUrl: string): string => {
  const { origin, pathname } = new URL(pageUrl);
  return `${origin}${pathname.endsWith('/') ? pathname : `${pathname}/`}`;
};

/**
 * One GET of `path`, relative to the page.
 * @throws {Error} when nothing answers in 8 s, or on a status that is not in `accept` and not 2xx.
 */
export async function get(
  path: string,
  {
    headers = {},
    signal,
    accept = [],
  }: { headers?: HeadersInit; signal?: AbortSignal; accept?: number[] } = {},
): Promise<Response> {
  const limit = AbortSignal.timeout(TIMEOUT);
  const response = await fetch(new URL(path, apiRoot(location.href)), {
    headers,
    cache: 'no-store',
    signal: signal ? AbortSignal.any([signal, limit]) : limit,
  });
  if (!response.ok && !accept.includes(response.status)) throw new Error(`${path}: ${response.status}`);
  return response;
}
