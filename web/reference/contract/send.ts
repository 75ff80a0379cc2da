import type { ApiRequest } from './request.ts';

/** An answer of the API. */
export interface Received {
  status: number;
  statusText: string;
  headers: readonly (readonly [string, string])[];
  /** As `shownBody`. */
  body: string;
  tookMs: number;
}

/** API Gateway gives up after 29 s. */
const TIMEOUT_MS = 30_000;

/** Characters of a body that are shown. More would make the page slow. */
const SHOWN = 200_000;

const TEXT = /^text\/|\b(?:json|xml)\b/;

function formatted(type: string, text: string): string {
  try {
    return /\bjson\b/.test(type) ? JSON.stringify(JSON.parse(text), null, 2) : text;
  } catch {
    return text;
  }
}

const shortened = (text: string): string =>
  text.length > SHOWN ? `${text.slice(0, SHOWN)}\n… ${text.length - SHOWN} more characters` : text;

/** What is shown of a body: its text, with JSON indented, or how many bytes it has where it is none. */
export function shownBody(type: string, bytes: Uint8Array): string {
  if (bytes.length === 0) return '';
  if (!TEXT.test(type)) return `${bytes.length} bytes of ${type || 'no type'}`;
  return shortened(formatted(type, new TextDecoder().decode(bytes)));
}

/**
 * Sends a request to the API, past the cache of the browser.
 * @param token an access token or an API key; '' sends none
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
  const bytes = new Uint8Array(await response.arrayBuffer());
  return {
    status: response.status,
    statusText: response.statusText,
    headers: [...response.headers],
    body: shownBody(response.headers.get('content-type') ?? '', bytes),
    tookMs: performance.now() - begun,
  };
}
