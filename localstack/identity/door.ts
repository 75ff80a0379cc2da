import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http';
import { text } from 'node:stream/consumers';
import { ApiError } from '@facturation/platform/errors';
import { isSecret } from '../host/invoke-secret.ts';
import { originsOf, refuseForeign } from '../host/own-requests.ts';
import { problemAnswer } from '../host/problem-answer.ts';
import { formHeaders, logInForm } from './log-in-form.ts';

export interface DoorOptions {
  port: number;
  /** Origins of the page that may log in here. */
  pages: readonly string[];
  password: string;
}

/** Most bytes of a form with a password. */
const MAX_FORM_BYTES = 4_096;

/** The routes that are served. The other routes of the library would reveal too much to strangers. */
const ROUTES = [
  'GET /.well-known/openid-configuration',
  'GET /jwks',
  'GET /authorize',
  'POST /authorize',
  'POST /token',
  'GET /endsession',
];

/**
 * Guards the library that acts as the provider, which by itself accepts everybody. Nobody gets a code without the
 * password, codes go only to the page, and only that page can read an answer.
 */
export function door(provider: RequestListener, options: DoorOptions): RequestListener {
  return (request, response) => {
    enter(provider, options, request, response).catch((error: unknown) => {
      const known =
        error instanceof ApiError ? error : new ApiError('internal', 'The identity provider failed.');
      const { status, headers, body } = problemAnswer(known, request.url?.split('?')[0] ?? '/');
      response.writeHead(status, headers).end(body);
    });
  };
}

async function enter(
  provider: RequestListener,
  { port, pages, password }: DoorOptions,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const url = targetOf(request);
  const { origin } = request.headers;
  refuseForeign(request.headers, port, [...originsOf(port), ...pages]);
  allowReading(
    response,
    pages.find((page) => page === origin),
  );
  if (request.method === 'OPTIONS') return provider(request, response);
  if (!ROUTES.includes(`${request.method} ${url.pathname}`))
    throw new ApiError('not-found', 'The identity provider has no such route.');
  refuseOtherPages(url.searchParams, pages);
  if (url.pathname !== '/authorize') return provider(request, response);
  const shown = request.method === 'POST' ? await passwordIn(request) : undefined;
  if (!isSecret(shown, password)) {
    response
      .writeHead(shown === undefined ? 200 : 403, formHeaders(pages))
      .end(logInForm(shown !== undefined));
    return;
  }
  provider(Object.assign(request, { method: 'GET' }), response);
}

/** @throws {ApiError} 400 when it is not a path, e.g. `//` */
function targetOf({ url = '/' }: IncomingMessage): URL {
  if (URL.canParse(url, 'http://provider')) return new URL(url, 'http://provider');
  throw new ApiError('malformed-request', 'The request target is not a path.');
}

/** The library lets every page read answers. This allows only the one page. */
function allowReading(response: ServerResponse, page: string | undefined): void {
  const setHeader = response.setHeader.bind(response);
  response.setHeader = (name, value) => {
    const isTooWide = name.toLowerCase() === 'access-control-allow-origin';
    if (isTooWide && page === undefined) return response;
    return setHeader(name, isTooWide ? String(page) : value);
  };
  setHeader('vary', 'Origin');
}

/** @throws {ApiError} 400 when a person would be sent to a page other than the one that may log in here */
function refuseOtherPages(query: URLSearchParams, pages: readonly string[]): void {
  for (const parameter of ['redirect_uri', 'post_logout_redirect_uri']) {
    const targets = query.getAll(parameter);
    if (targets.every((target) => URL.canParse(target) && pages.includes(new URL(target).origin))) continue;
    const detail = `Only the page at ${pages[0]} may log in here.`;
    throw new ApiError('malformed-query', `${parameter}: ${detail}`, { errors: [{ parameter, detail }] });
  }
}

async function passwordIn(request: IncomingMessage): Promise<string> {
  if (Number(request.headers['content-length'] ?? Number.NaN) <= MAX_FORM_BYTES)
    return new URLSearchParams(await text(request)).get('password') ?? '';
  throw new ApiError(
    'too-large',
    `A form has at most ${MAX_FORM_BYTES} bytes and must declare its Content-Length.`,
  );
}
