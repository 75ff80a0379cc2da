import { ApiError } from '@facturation/platform/errors';
import type { Request, Server } from '@hapi/hapi';
import { addRule } from './hapi.ts';
import { isSecret, SECRET_HEADER, TOKEN_HEADER } from './invoke-secret.ts';
import { refuseForeign } from './own-requests.ts';

/** AWS has replaced it by the invocation type `Event`. */
const INVOKE_ASYNC = '/2014-11-13/functions/{functionName}/invoke-async/';

const CONTEXT_HEADER = 'x-amz-client-context';

const functionOf = ({ params }: Request): string => String(params.functionName);

const isBackground = ({ route, headers }: Request): boolean =>
  route.path === INVOKE_ASYNC || headers['x-amz-invocation-type'] === 'Event';

/** @throws {ApiError} 404 when the function does not exist, 400 when the event is not JSON */
function checkInvocation(request: Request, names: ReadonlySet<string>): void {
  const name = functionOf(request);
  if (!names.has(name)) throw new ApiError('not-found', `The function ${name} does not exist.`);
  readJson(String(request.payload ?? '') || '{}', 'The event');
  const context = request.raw.req.headers[CONTEXT_HEADER];
  if (context) readJson(Buffer.from(String(context), 'base64').toString(), 'The client context');
}

function readJson(text: string, what: string): void {
  try {
    JSON.parse(text);
  } catch (cause) {
    throw new ApiError('malformed-json', `${what} is not JSON.`, { cause });
  }
}

export interface InvocationRules {
  port: number;
  /** The secret that a caller must send. */
  secret: string;
  /** Full names of the functions. */
  names: ReadonlySet<string>;
}

/** Lets only processes of this start, which know its secret, invoke functions, and no page of any origin. */
export function guardInvocations(server: Server, { port, secret, names }: InvocationRules): void {
  addRule(server, 'onRequest', ({ raw: { req } }) => {
    refuseForeign(req.headers, port, []);
    const shown = req.headers[SECRET_HEADER] ?? req.headers[TOKEN_HEADER];
    if (!isSecret(shown as string | undefined, secret))
      throw new ApiError('insufficient-scope', 'Only the processes of this start may invoke functions.');
  });
  addRule(server, 'onPreHandler', (request) => {
    if ('functionName' in request.params) checkInvocation(request, names);
  });
  runInBackground(server, secret);
}

/**
 * This process waits for invocations that their callers do not wait for. Otherwise serverless-offline would end when
 * one of them fails.
 */
function runInBackground(server: Server, secret: string): void {
  server.ext('onPreHandler', (request, h) => {
    if (!isBackground(request)) return h.continue;
    const { host = '', [CONTEXT_HEADER]: context } = request.raw.req.headers;
    const name = functionOf(request);
    server
      .inject({
        method: 'POST',
        url: `/2015-03-31/functions/${name}/invocations`,
        headers: { host, [SECRET_HEADER]: secret, ...(context && { [CONTEXT_HEADER]: String(context) }) },
        payload: request.payload as Buffer,
      })
      .catch((error: Error) => console.error(`${name} failed:`, error.message));
    return h.response('').code(202).takeover();
  });
}
