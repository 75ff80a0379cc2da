import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import type { Context } from 'aws-lambda';
import { as } from './acting.ts';
import { invoke, PREFIX, sentOf } from './api-gateway.ts';
import { functionNamed } from './routes.ts';

/** The handlers behind a real socket, as services reach each other. */
export interface FrontDoor {
  url: string;
  /** `METHOD /path` of every request so far. */
  seen: string[];
  /** The name of every function that another one has invoked so far. */
  invoked: string[];
  /** Headers of the last request. */
  headers: IncomingMessage['headers'];
  /** Paths whose service is silent: their requests are never answered. */
  silent: Set<string>;
  /** Names of functions that fail when another one invokes them. */
  broken: Set<string>;
  /** The scopes of everybody who asks; by default all there are. */
  scope: string | undefined;
  close(): Promise<void>;
}

/** Lambda's Invoke API. */
const INVOCATION = /^\/2015-03-31\/functions\/([^/]+)\/invocations$/;

/** Opens the door on a free port and points billing's clients at it, before billing is first imported. */
export async function openFrontDoor(): Promise<FrontDoor> {
  const server = createServer((request, response) => {
    const [, invoked] = INVOCATION.exec(request.url ?? '') ?? [];
    if (invoked) {
      door.invoked.push(invoked);
      const invocation = door.broken.has(invoked)
        ? Promise.reject(new Error(`${invoked} is broken.`))
        : invokeByName(invoked, request, response);
      invocation.catch(() => response.writeHead(500).end());
      return;
    }
    const target = (request.url ?? '/').slice(PREFIX.length);
    door.seen.push(`${request.method} ${target}`);
    door.headers = request.headers;
    const silent = [...door.silent].some((path) => target.startsWith(path));
    if (!silent) answer(target, request, response, door.scope).catch(() => response.writeHead(500).end());
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}${PREFIX}`;
  const door: FrontDoor = {
    url,
    seen: [],
    invoked: [],
    headers: {},
    silent: new Set(),
    broken: new Set(),
    scope: undefined,
    async close() {
      server.closeAllConnections();
      await new Promise((done) => server.close(done));
    },
  };
  process.env.SERVICES_URL = url;
  process.env.AWS_ENDPOINT_URL_LAMBDA = new URL(url).origin;
  return door;
}

async function invokeByName(name: string, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const { functionKey, module } = functionNamed(name);
  const { handler } = (await import(module.href)) as { handler: Handler };
  const event: unknown = JSON.parse(await text(request));
  const answered = await as(functionKey, handler)(event, CONTEXT).catch((error: Error) => {
    response.setHeader('x-amz-function-error', 'Unhandled');
    return { errorMessage: error.message };
  });
  response.end(JSON.stringify(answered));
}

type Handler = (event: unknown, context: Context) => Promise<unknown>;
const CONTEXT = { getRemainingTimeInMillis: () => 10_000 } as Context;

async function answer(
  target: string,
  request: IncomingMessage,
  response: ServerResponse,
  scope: string | undefined,
): Promise<void> {
  const headers = request.headers as Record<string, string>;
  const answered = await invoke({
    method: request.method ?? 'GET',
    target,
    headers,
    body: (await text(request)) || null,
    ...(scope !== undefined && { authorizer: { principalId: 'test', scope } }),
  });
  response.writeHead(answered.statusCode, answered.headers as Record<string, string>).end(sentOf(answered));
}
