/** The HTTP answer of a use case; `body` is written as JSON unless it is a string, or bytes. */
export interface HttpAnswer {
  status: number;
  headers?: Record<string, string>;
  body?: unknown;
  /** The body to store for repeats of the request, when it differs from `body` because that holds a secret. */
  kept?: unknown;
  /** Not kept for repeats of the request: each is carried out. */
  isInterim?: true;
}

/** A body as it is sent, and kept: bytes as they are, anything else as a text. */
export const writtenOf = (body: unknown): string | Uint8Array => {
  if (typeof body === 'string' || body instanceof Uint8Array) return body;
  return JSON.stringify(body) ?? '';
};

/** 200 with JSON. Values made by `exactNumber` are written digit by digit. */
export const ok = (body: unknown, headers: Record<string, string> = {}): HttpAnswer => ({
  status: 200,
  headers: { 'content-type': 'application/json', ...headers },
  body,
});

/** 200 with a HAL collection. */
export const hal = (body: unknown): HttpAnswer => ok(body, { 'content-type': 'application/hal+json' });

/** 201 with the record; `location` is made by the request's `url`. */
export const created = (
  body: unknown,
  location: string,
  headers: Record<string, string> = {},
): HttpAnswer => ({
  ...ok(body, { location, ...headers }),
  status: 201,
});

/** 204. */
export const noContent = (): HttpAnswer => ({ status: 204 });

/** 200 with a text as it is: a page, a script, an event stream. */
export const text = (
  contentType: string,
  body: string,
  headers: Record<string, string> = {},
): HttpAnswer => ({
  status: 200,
  headers: { 'content-type': contentType, ...headers },
  body,
});

/** What stands in the name of a file as it is; anything else could end the name, or the header. */
const NOT_OF_NAMES = /[^A-Za-z0-9._+-]/g;

/**
 * 200 with a file, as its bytes. A browser shows it, and keeps it under its name.
 * @param name with its extension; a character that is no letter, digit, `.`, `_`, `+` or `-` becomes `-`
 */
export const file = (
  contentType: string,
  body: Uint8Array,
  name: string,
  headers: Record<string, string> = {},
): HttpAnswer => ({
  status: 200,
  headers: {
    'content-type': contentType,
    'content-disposition': `inline; filename="${name.replaceAll(NOT_OF_NAMES, '-')}"`,
    ...headers,
  },
  body,
});

/** 307: the client repeats method and body at `location`. */
export const redirect = (location: string): HttpAnswer => ({ status: 307, headers: { location } });

/** An answer that is not the last word: the same request under the same Idempotency-Key is carried out again. */
export const interim = (answer: HttpAnswer): HttpAnswer => ({ ...answer, isInterim: true });
