import { type ApiRequest, bytesOf, invoke, PREFIX, somebody } from '../support/api-gateway.ts';

/** An answer, by handler or over HTTP. */
export interface Answer {
  status: number;
  headers: Record<string, string>;
  /** Parsed when it is JSON, a text when it is one, else its bytes. */
  // biome-ignore lint/suspicious/noExplicitAny: a test says by its expectations what an answer looks like
  body: any;
}

interface Extra {
  /** Sent as JSON, or as it is when it is a string. */
  body?: unknown;
  headers?: Record<string, string>;
  /** Who asks, and may do everything. By handler alone: over HTTP nobody can say who they are. */
  principal?: string;
}

/** The one switch: with API_URL every case runs over HTTP against that system, without it by handler. */
const apiUrl = process.env.API_URL?.replace(/\/$/, '');
const prefix = apiUrl ? new URL(apiUrl).pathname.replace(/\/$/, '') : PREFIX;

/** A client asks; `target` is a route, or a URL taken from an answer. */
export function request(
  method: string,
  target: string,
  { body, headers = {}, principal = 'test' }: Extra = {},
): Promise<Answer> {
  const sent = body === undefined || typeof body === 'string' ? body : JSON.stringify(body);
  const below = target.startsWith(`${prefix}/`) ? target.slice(prefix.length) : target;
  const all = { ...(body !== undefined && { 'content-type': 'application/json' }), ...headers };
  if (apiUrl) return overHttp(apiUrl + below, method, all, sent);
  return byHandler({
    method,
    target: below,
    headers: all,
    body: sent ?? null,
    authorizer: somebody(principal),
  });
}

export const get = (target: string, extra?: Extra) => request('GET', target, extra);
export const post = (target: string, body: unknown) => request('POST', target, { body });

async function overHttp(url: string, method: string, headers: Record<string, string>, body?: string) {
  const signal = AbortSignal.timeout(10_000);
  const answer = await fetch(url, { method, headers, redirect: 'manual', signal, ...(body && { body }) });
  const bytes = Buffer.from(await answer.arrayBuffer());
  return toAnswer(answer.status, Object.fromEntries(answer.headers), bytes);
}

async function byHandler(request: ApiRequest) {
  const answer = await invoke(request);
  return toAnswer(answer.statusCode, answer.headers as Record<string, string>, bytesOf(answer));
}

function toAnswer(status: number, headers: Record<string, string>, bytes: Buffer): Answer {
  return { status, headers, body: bodyOf(headers['content-type'] ?? 'text/plain', bytes) };
}

function bodyOf(contentType: string, bytes: Buffer): unknown {
  if (/\bjson\b/.test(contentType)) return bytes.length > 0 ? JSON.parse(bytes.toString()) : '';
  return contentType.startsWith('text/') ? bytes.toString() : bytes;
}
