import type { Schemas } from '@facturation/api-client';

export type Problem = Schemas['Problem'];

const CODE = /^urn:facturation:problem:(.+)$/;

/** Of the header's two forms the API sends the one in seconds. */
const toMs = (header: string | null): number => (/^\d+$/.test(header ?? '') ? Number(header) * 1_000 : 0);

/** An answer with a status of error. */
export class RefusedError extends Error {
  readonly status: number;
  /** What the API says of it (RFC 9457); whatever answers in its place says nothing. */
  readonly problem: Problem | undefined;
  /** Milliseconds the server asks to be left alone; 0 when it does not say. */
  readonly retryAfterMs: number;

  constructor({ url, status, headers }: Pick<Response, 'url' | 'status' | 'headers'>, problem?: Problem) {
    super(`${url}: ${status}`);
    this.name = 'RefusedError';
    this.status = status;
    this.problem = problem;
    this.retryAfterMs = toMs(headers.get('retry-after'));
  }

  /** The stable code of the problem, as `incomplete`; undefined when there is none. */
  get code(): string | undefined {
    return CODE.exec(this.problem?.type ?? '')?.[1];
  }
}
