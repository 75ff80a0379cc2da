import type { Place } from '../npm-start.ts';

/** How often a request is sent at most, where a function's first start takes longer than its time. */
const ATTEMPTS = 5;
const TIMEOUT_MS = 30_000;

/** Asks an open system that `npm start` runs. */
export class Client {
  readonly #url: string;

  constructor({ url }: Pick<Place, 'url'>) {
    this.#url = url;
  }

  /** @throws {Error} with the answer, when it is a refusal */
  async ask(method: string, path: string, body?: object, headers: Record<string, string> = {}) {
    const repeatable = method === 'POST' ? { 'idempotency-key': crypto.randomUUID() } : {};
    const sent = { ...repeatable, ...headers, ...(body && { 'content-type': 'application/json' }) };
    const answer = await this.#send(path, {
      method,
      headers: sent,
      ...(body && { body: JSON.stringify(body) }),
    });
    const text = await answer.text();
    if (!answer.ok) throw new Error(`${method} ${path}: ${answer.status} ${text}`);
    const isJson = text !== '' && answer.headers.get('content-type')?.includes('json');
    return { body: isJson ? JSON.parse(text) : text, etag: answer.headers.get('etag') };
  }

  async get(path: string) {
    return (await this.ask('GET', path)).body;
  }

  async #send(path: string, init: RequestInit, attempt = 1): Promise<Response> {
    const answer = await fetch(`${this.#url}${path}`, { ...init, signal: AbortSignal.timeout(TIMEOUT_MS) });
    return answer.status < 500 || attempt === ATTEMPTS ? answer : this.#send(path, init, attempt + 1);
  }
}
