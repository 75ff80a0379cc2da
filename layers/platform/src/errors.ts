/** The properties of an error of the API. Its code is stable, so clients may switch on it. */
interface ErrorKind {
  status: number;
  title: string;
  /** Whether the same request may succeed later without a change. */
  retriable: boolean;
}

/** The one table of error codes. */
export const ERROR_KINDS = {
  'malformed-id': { status: 400, title: 'Malformed identifier', retriable: false },
  'malformed-query': { status: 400, title: 'Malformed query', retriable: false },
  'malformed-cursor': { status: 400, title: 'Malformed or foreign cursor', retriable: false },
  'malformed-header': { status: 400, title: 'Malformed header', retriable: false },
  'malformed-json': { status: 400, title: 'Malformed JSON', retriable: false },
  'malformed-request': { status: 400, title: 'Malformed request', retriable: false },
  'too-deep': { status: 400, title: 'Body too deep', retriable: false },
  unauthorized: { status: 401, title: 'Unauthorized', retriable: false },
  'insufficient-scope': { status: 403, title: 'Insufficient scope', retriable: false },
  'foreign-origin': { status: 403, title: 'Foreign origin', retriable: false },
  'not-found': { status: 404, title: 'Not found', retriable: false },
  'method-not-allowed': { status: 405, title: 'Method not allowed', retriable: false },
  'request-timeout': { status: 408, title: 'Request timeout', retriable: true },
  'id-of-another': { status: 409, title: 'Id of another record', retriable: false },
  'bill-is-final': { status: 409, title: 'Bill is final', retriable: false },
  incomplete: { status: 409, title: 'Incomplete bill', retriable: false },
  'not-issuable': { status: 409, title: 'Bill cannot be issued', retriable: false },
  'not-payable': { status: 409, title: 'Bill takes no payments', retriable: false },
  'payment-exceeds': { status: 409, title: 'Amount exceeds what is due', retriable: false },
  'bill-is-draft': { status: 409, title: 'Bill is a draft', retriable: false },
  'not-an-invoice': { status: 409, title: 'Not an invoice', retriable: false },
  'credit-exceeds': { status: 409, title: 'More than is left to credit', retriable: false },
  'seller-is-fixed': { status: 409, title: 'Seller is fixed', retriable: false },
  'series-is-fixed': { status: 409, title: 'Series is fixed', retriable: false },
  'pattern-is-taken': { status: 409, title: 'Pattern of another series', retriable: false },
  'insufficient-stock': { status: 409, title: 'Insufficient stock', retriable: false },
  'not-stocked': { status: 409, title: 'Product is not stocked', retriable: false },
  'limit-reached': { status: 409, title: 'Limit reached', retriable: false },
  'idempotency-in-progress': { status: 409, title: 'Request in progress', retriable: true },
  'precondition-failed': { status: 412, title: 'Precondition failed', retriable: false },
  'too-large': { status: 413, title: 'Body too large', retriable: false },
  'unsupported-media-type': { status: 415, title: 'Unsupported media type', retriable: false },
  'foreign-host': { status: 421, title: 'Foreign host', retriable: false },
  'idempotency-mismatch': { status: 422, title: 'Key of another request', retriable: false },
  'invalid-content': { status: 422, title: 'Invalid content', retriable: false },
  'unknown-reference': { status: 422, title: 'Reference to something unknown', retriable: false },
  'precondition-required': { status: 428, title: 'Precondition required', retriable: false },
  throttled: { status: 429, title: 'Too many requests', retriable: true },
  'headers-too-large': { status: 431, title: 'Request line or headers too large', retriable: false },
  internal: { status: 500, title: 'Internal error', retriable: false },
  clock: { status: 503, title: 'Clocks disagree', retriable: true },
  finalizing: { status: 503, title: 'Still being made final', retriable: true },
  'series-broken': { status: 503, title: 'Series gives no numbers', retriable: true },
  'service-unavailable': { status: 503, title: 'Service unavailable', retriable: true },
} as const satisfies Record<string, ErrorKind>;

export type ErrorCode = keyof typeof ERROR_KINDS;

/** One fault of a request. `pointer` is a JSON pointer into the body, `parameter` a name in path, query or header. */
export interface Fault {
  detail: string;
  pointer?: string;
  parameter?: string;
}

interface Circumstances extends ErrorOptions {
  errors?: Fault[];
  /** Headers the answer must carry, e.g. `Allow`. */
  headers?: Record<string, string>;
}

/** An error that is answered to the caller: `detail` reaches the client, so it never holds a secret or a stack. */
export class ApiError extends Error {
  readonly code: ErrorCode;
  readonly errors: Fault[] | undefined;
  readonly headers: Record<string, string>;

  constructor(code: ErrorCode, detail: string, { errors, headers = {}, cause }: Circumstances = {}) {
    super(detail, { cause });
    this.name = 'ApiError';
    this.code = code;
    this.errors = errors;
    this.headers = headers;
  }

  get status(): number {
    return ERROR_KINDS[this.code].status;
  }

  get retriable(): boolean {
    return ERROR_KINDS[this.code].retriable;
  }
}

/** 404. `record` is its collection and id, e.g. `customers/7`. */
export class NotFoundError extends ApiError {
  constructor(record: string) {
    super('not-found', `${record} does not exist.`);
    this.name = 'NotFoundError';
  }
}

interface Unavailability extends ErrorOptions {
  /** What is wrong with the service; by default it does not answer. */
  why?: string;
}

/** 503: something this service needs did not answer in time. The client sees the names of `service` and `why`. */
export class UnavailableError extends ApiError {
  constructor(service: string, { why = 'does not answer', ...options }: Unavailability = {}) {
    super('service-unavailable', `${service} ${why}.`, {
      ...options,
      headers: { 'retry-after': '1' },
    });
    this.name = 'UnavailableError';
  }
}
