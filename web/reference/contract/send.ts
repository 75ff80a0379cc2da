import type { ApiRequest } from './request.ts';

/** What came back. */
export interface Received {
  status: number;
  statusText: string;
  headers: readonly (readonly [string, string])[];
  /** JSON is indented. */
  body: string;
  tookMs: number;
}

/** Longer than any function may take. */
const TIMEOUT_MS = 30_000;

/** Letters of a body that are shown; a page of this size is still read with ease. */
const SHOWN = 200_000;

function legible(type: string, text: string): string {
  try {
    return /\bjson\b/.test(type) ? JSON.stringify(JSON.parse(text), null, 2) : text;
  } catch {
    return text;
  }
}

const shortened = (text: string): string =>
  text.length > SHOWN ? `${text.slice(0, SHOWN)}\n… ${text.length - SHOWN} more characters` : text;

/**
 * Sends a request as the API itself will see it: what a browser has kept is not asked.
 * @param token proves who asks; '' where nobody does
 * @throws {Error} when no answer comes within 30 s
 */
export async function send({ url, method, headers, body }: ApiRequest, token: string): Promise<Received> {
  const begun = performance.now();
  const response = await fetch(url, {
    method,
    headers: { ...headers, ...(token && { Authorization: `Bearer ${token}` }) },
    ...(body !== undefined && { body }),
    cache: 'no-store',
    credentials: 'omit',
    signal: AbortSignal.timeout(TIMEOUT_MS),
  });
  const text = await response.text();
  return {
    status: response.status,
    statusText: response.statusText,
    headers: [...response.headers],
    body: shortened(legible(response.headers.get('content-type') ?? '', text)),
    tookMs: performance.now() - begun,
  };
}
