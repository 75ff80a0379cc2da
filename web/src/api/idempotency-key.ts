/**
 * Keys by which the API knows a request that comes again (`Idempotency-Key`). As long as nobody knows whether a request
 * was heard, the same body goes with the same key, so that a second click pays nothing twice.
 */
export class IdempotencyKeys {
  #body: string | undefined;
  #key = '';

  /** The key of a body: a new one unless the last request with the same body is still without an answer. */
  keyOf(body: unknown): string {
    const text = JSON.stringify(body ?? null);
    if (text !== this.#body) {
      this.#body = text;
      this.#key = crypto.randomUUID();
    }
    return this.#key;
  }

  /** The request was answered: the same body again is another request. */
  answered(): void {
    this.#body = undefined;
  }
}
