/** A Date header has whole seconds, and takes time to arrive: a difference below this is no difference. Milliseconds. */
const TOLERANCE_MS = 1_500;

/**
 * The server's clock, learnt from the Date headers of its answers. The page's time axis follows it, so that a
 * browser whose own clock is wrong shows the same curves.
 */
export class ServerClock {
  /** The header is cut to the second and arrives late, so the largest difference seen is the nearest. */
  #ahead = Number.NEGATIVE_INFINITY;

  learn(dateHeader: string | null, received: number): void {
    const sent = Date.parse(dateHeader ?? '');
    if (!Number.isNaN(sent)) this.#ahead = Math.max(this.#ahead, sent - received);
  }

  /** Milliseconds since the Unix epoch, by the server; `local`: the same by this browser. */
  at(local: number): number {
    const known = Number.isFinite(this.#ahead) && Math.abs(this.#ahead) > TOLERANCE_MS;
    return known ? local + this.#ahead : local;
  }
}
