/** An answer with a status of error. */
export class RefusedError extends Error {
  /** Milliseconds the server asks to be left alone; 0 when it does not say. */
  readonly retryAfterMs: number;

  constructor({ url, status, headers }: Pick<Response, 'url' | 'status' | 'headers'>) {
    super(`${url}: ${status}`);
    this.name = 'RefusedError';
    this.retryAfterMs = toMs(headers.get('retry-after'));
  }
}

/** Of the header's two forms the API sends the one in seconds. */
const toMs = (header: string | null): number => (/^\d+$/.test(header ?? '') ? Number(header) * 1_000 : 0);
