import type { Middleware } from '@facturation/api-client';
import { AnalyticsFeed } from '../../web/src/views/stream/feed/analytics-feed.ts';
import { type Attention, poll } from '../../web/src/views/stream/feed/poll.ts';
import { EVERY_MS, streamApi } from '../../web/src/views/stream/feed/stream-api.ts';

/** What a visitor got, in short. */
export interface Heard {
  path: string;
  status: number;
  hasBody: boolean;
  contentType: string;
  retryAfter: string | null;
}

const LOOKED_AT: Attention = { hidden: false, addEventListener() {}, removeEventListener() {} };
/** Milliseconds until a person loads a page again that did not come. */
const RELOAD_MS = 1_000;
const DOCUMENT_TIMEOUT_MS = 30_000;

/** A busy machine may keep the visitors themselves waiting, long before the system is asked. */
function tookTooLong(error: unknown): boolean {
  const { name, cause } = error as Error;
  return name === 'TimeoutError' || (cause as { code?: string })?.code === 'UND_ERR_CONNECT_TIMEOUT';
}

/** Somebody who opens the page, without a browser: loads the document, then runs the page's own feeds. */
export class Visitor {
  readonly #root: string;
  readonly #heard: Heard[];
  readonly #stops: (() => void)[] = [];

  /** @param heard takes every answer, also of other visitors */
  constructor(root: string, heard: Heard[]) {
    this.#root = root;
    this.#heard = heard;
  }

  /** Resolves when the page and each of its parts has been answered once. The parts go on being asked. */
  async open(signal: AbortSignal): Promise<void> {
    while (!(await this.#load(signal))) {
      await new Promise((resolve) => setTimeout(resolve, RELOAD_MS));
      signal.throwIfAborted();
    }
    const api = streamApi(this.#root, this.#listening);
    const feed = new AnalyticsFeed(api.analytics, () => {});
    await Promise.all([
      this.#follow((ends) => feed.round(ends, Date.now()), feed.retry),
      this.#follow(async (ends) => (await api.summary(ends)) && EVERY_MS.summary, EVERY_MS.summary),
      this.#follow(async (ends) => (await api.factures(ends)) && EVERY_MS.factures, EVERY_MS.factures),
      this.#follow(async (ends) => (await api.health(ends)) && EVERY_MS.health, EVERY_MS.health),
      this.#follow(async (ends) => (await api.registry(ends)) && EVERY_MS.registry, EVERY_MS.registry),
    ]);
  }

  close(): void {
    for (const stop of this.#stops) stop();
  }

  /** Whether the document came. @throws when the connection was ended instead of answered */
  async #load(signal: AbortSignal): Promise<boolean> {
    const inTime = AbortSignal.any([signal, AbortSignal.timeout(DOCUMENT_TIMEOUT_MS)]);
    try {
      const response = await fetch(this.#root, { signal: inTime });
      this.#hear(response, (await response.text()).length > 0);
      return response.ok;
    } catch (error) {
      if (tookTooLong(error)) return false;
      throw error;
    }
  }

  /** Resolves with the first answer that is good. */
  #follow(round: (signal: AbortSignal) => Promise<number>, retry: number): Promise<void> {
    return new Promise((resolve) => {
      const first = async (signal: AbortSignal) => {
        const next = await round(signal);
        resolve();
        return next;
      };
      this.#stops.push(poll({ round: first, onFailure: () => {}, retry }, LOOKED_AT));
    });
  }

  readonly #listening: Middleware = {
    onResponse: async ({ response }) => this.#hear(response, (await response.clone().text()).length > 0),
  };

  #hear({ url, status, headers }: Response, hasBody: boolean): void {
    this.#heard.push({
      path: new URL(url).pathname,
      status,
      hasBody,
      contentType: headers.get('content-type') ?? '',
      retryAfter: headers.get('retry-after'),
    });
  }
}
