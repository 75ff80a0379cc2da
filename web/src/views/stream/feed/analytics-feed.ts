import { createParser } from 'eventsource-parser';
import type { AnalyticsEvent } from '../answers.ts';

/** Answers the stream of events, from after the event `lastEventId`. Rejects unless it could be opened. */
export type Open = (lastEventId: string | undefined, signal: AbortSignal) => Promise<Response>;

/** Rows older than this are off the page: after such a pause the feed begins anew. Milliseconds. */
const FORGET_AFTER_MS = 120_000;

/**
 * Reads Server-Sent Events by `fetch`, one answer a round, whether the front door streams the answer or buffers
 * it. An EventSource would not do: it can carry no token, and gives up for good on the first status of error.
 */
export class AnalyticsFeed {
  /** What the server last asked to be waited between two rounds, in milliseconds. */
  retry = 1_000;
  #lastId: string | undefined;
  #lastRead = Number.NEGATIVE_INFINITY;

  readonly #open: Open;
  readonly #onEvent: (event: AnalyticsEvent) => void;

  constructor(open: Open, onEvent: (event: AnalyticsEvent) => void) {
    this.#open = open;
    this.#onEvent = onEvent;
  }

  /**
   * One answer, read to its end.
   * @returns milliseconds to wait before the next
   * @throws {Error} when the stream cannot be opened, breaks off, or is not the JSON it should be
   */
  async round(signal: AbortSignal, now: number): Promise<number> {
    const since = now - this.#lastRead < FORGET_AFTER_MS ? this.#lastId : undefined;
    const response = await this.#open(since, signal);
    const parser = createParser({
      onRetry: (retry) => {
        this.retry = retry;
      },
      onEvent: ({ id, data }) => {
        this.#onEvent(JSON.parse(data));
        this.#lastId = id ?? this.#lastId;
        this.#lastRead = now;
      },
    });
    for await (const chunk of response.body?.pipeThrough(new TextDecoderStream()) ?? []) parser.feed(chunk);
    return this.retry;
  }
}
