import { RefusedError } from '../../../api/refused-error.ts';
import { backoff, spread } from './backoff.ts';

export interface Polling {
  /** One round; resolves with the milliseconds to wait before the next. Ends early when `signal` fires. */
  round: (signal: AbortSignal) => Promise<number>;
  /** Called after each failed round with the number of failures in a row, and why the last one failed. */
  onFailure: (failures: number, error: unknown) => void;
  /** The first wait after a failure, in milliseconds; it grows from there. */
  retry: number;
}

/** Whether anyone looks; polling rests while nobody does. */
export interface Attention {
  readonly hidden: boolean;
  addEventListener(type: 'visibilitychange', listener: () => void): void;
  removeEventListener(type: 'visibilitychange', listener: () => void): void;
}

/** Waits are spread by so much, that pages opened together do not go on asking together. */
const SPREAD = 0.1;

/** So many times as long as an answer took, nothing is asked: pages that just open come first with a busy server. */
const REST = 5;

/**
 * Milliseconds until the next round after a good one. Whoever waited long for an answer waits longer before the
 * next question, so that a server that is busy is asked less often.
 */
const afterAnswer = (asked: number, tookMs: number): number => spread(Math.max(asked, REST * tookMs), SPREAD);

/** Milliseconds until the next try. What the server asks for is the least of it. */
function afterFailure(error: unknown, failures: number, retry: number): number {
  const asked = error instanceof RefusedError ? error.retryAfterMs : 0;
  return Math.max(backoff(failures, retry), asked * (1 + 2 * SPREAD * Math.random()));
}

/**
 * Repeats `round` until the returned function is called: at once, then as it asks, with back-off on failures,
 * never while the page is hidden, and at once when it is shown again.
 */
export function poll({ round, onFailure, retry }: Polling, page: Attention = document): () => void {
  const stop = new AbortController();
  let timer: ReturnType<typeof setTimeout> | undefined;
  let failures = 0;
  let running = false;

  const attempt = async (): Promise<number> => {
    const begun = performance.now();
    try {
      const next = await round(stop.signal);
      failures = 0;
      return afterAnswer(next, performance.now() - begun);
    } catch (error) {
      failures += 1;
      if (!stop.signal.aborted) onFailure(failures, error);
      return afterFailure(error, failures, retry);
    }
  };
  const run = async () => {
    clearTimeout(timer);
    if (running || page.hidden || stop.signal.aborted) return;
    running = true;
    const next = await attempt();
    running = false;
    if (!stop.signal.aborted) timer = setTimeout(run, next);
  };

  page.addEventListener('visibilitychange', run);
  void run();
  return () => {
    stop.abort();
    clearTimeout(timer);
    page.removeEventListener('visibilitychange', run);
  };
}
