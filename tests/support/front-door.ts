import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { invoke, PREFIX } from './api-gateway.ts';

/** The handlers behind a real socket, as services reach each other. */
export interface FrontDoor {
  url: string;
  /** `METHOD /path` of every request so far. */
  seen: string[];
  /** Headers of the last request. */
  headers: IncomingMessage['headers'];
  /** Paths whose service is silent: their requests are never answered. */
  silent: Set<string>;
  /** The scopes of everybody who asks; by default all there are. */
  scope: string | undefined;
  close(): Promise<void>;
}

/** Opens the door on a free port and points billing's client at it, before billing is first imported. */
export async function openFrontDoor(): Promise<FrontDoor> {
  const server = createServer((request, response) => {
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
    headers: {},
    silent: new Set(),
    scope: undefined,
    async close() {
      server.closeAllConnections();
      await new Promise((done) => server.close(done));
    },
  };
  process.env.SERVICES_URL = url;
  return door;
}

async function answer(
  target: string,
  request: IncomingMessage,
  response: ServerResponse,
  scope: string | undefined,
): Promise<void> {
  const headers = request.headers as Record<string, string>;
  const {
    statusCode,
    headers: answered,
    body,
  } = await invoke({
    method: request.method ?? 'GET',
    target,
    headers,
    body: (await text(request)) || null,
    ...(scope !== undefined && { authorizer: { principalId: 'test', scope } }),
  });
  response.writeHead(statusCode, answered as Record<string, string>).end(body);
}
