import { once } from 'node:events';
import { Agent, createServer, type IncomingMessage, type ServerResponse, request as send } from 'node:http';
import type { AddressInfo } from 'node:net';
import { buffer } from 'node:stream/consumers';
import type { Intercept, ServerProxy } from './intercept.ts';

export interface HttpReply {
  status: number;
  headers: IncomingMessage['headers'];
  body: Buffer;
}

/** Names what a request asks for. */
type OperationOf = (request: IncomingMessage) => string;

const TIMEOUT_MS = 30_000;

/** Opens a proxy in front of a server on a free port. `target`: URL. */
export async function openHttpProxy(
  target: string,
  intercept: Intercept<HttpReply>,
  operationOf: OperationOf = ({ method = '' }) => method,
): Promise<ServerProxy> {
  const agent = new Agent({ keepAlive: true });
  const server = createServer((request, response) => {
    pass(request, response, { target, agent, intercept, operationOf }).catch(() => request.socket.destroy());
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    port: (server.address() as AddressInfo).port,
    close() {
      server.closeAllConnections();
      server.close();
      agent.destroy();
    },
  };
}

interface Passage {
  target: string;
  agent: Agent;
  intercept: Intercept<HttpReply>;
  operationOf: OperationOf;
}

async function pass(request: IncomingMessage, response: ServerResponse, passage: Passage): Promise<void> {
  const body = await buffer(request);
  const operation = passage.operationOf(request);
  const reply = await passage.intercept({ operation, body }, () => forward(request, body, passage));
  if (!reply) request.socket.destroy();
  else response.writeHead(reply.status, reply.headers).end(reply.body);
}

async function forward(
  { method, url, headers }: IncomingMessage,
  body: Buffer,
  { target, agent }: Passage,
): Promise<HttpReply> {
  const sent = send(new URL(url ?? '/', target), { method, headers, agent, timeout: TIMEOUT_MS });
  sent.once('timeout', () => sent.destroy(new Error(`${target} does not answer`)));
  sent.end(body);
  const [answer] = (await once(sent, 'response')) as [IncomingMessage];
  return { status: answer.statusCode ?? 500, headers: answer.headers, body: await buffer(answer) };
}
