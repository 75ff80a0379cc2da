import type { IncomingMessage, ServerResponse } from 'node:http';
import { json } from 'node:stream/consumers';
import type { Invoke } from './world.ts';

const INVOCATION = /\/functions\/([^/]+)\/invocations/;

export const isInvocation = ({ url = '' }: IncomingMessage): boolean => INVOCATION.test(url);

/** Lambda's Invoke API over some functions, by their full names: one that fails is answered as Lambda does. */
export async function answerInvocation(
  request: IncomingMessage,
  response: ServerResponse,
  functions: ReadonlyMap<string, Invoke>,
): Promise<void> {
  const [, name = ''] = INVOCATION.exec(request.url ?? '') ?? [];
  const event = await json(request);
  const invoke = functions.get(name) ?? (() => Promise.reject(new Error(`There is no function ${name}.`)));
  const answer = await invoke(event).then(
    (result) => ({ headers: {}, body: result ?? null }),
    (error: Error) => ({
      headers: { 'x-amz-function-error': 'Unhandled' },
      body: { errorMessage: error.message },
    }),
  );
  response.writeHead(200, { 'content-type': 'application/json', ...answer.headers });
  response.end(JSON.stringify(answer.body));
}
