import { once } from 'node:events';
import { Agent, createServer, type IncomingMessage, type ServerResponse, request as send } from 'node:http';
import type { AddressInfo } from 'node:net';
import { buffer } from 'node:stream/consumers';
import type { Intercept, ServerProxy } from './intercept.ts';

export interface DynamoDbReply {
  status: number;
  headers: IncomingMessage['headers'];
  body: Buffer;
}

const TIMEOUT_MS = 30_000;

/** An answer of DynamoDB itself that the call failed. */
export const refusal = (status: number, type: string): DynamoDbReply => ({
  status,
  headers: { 'content-type': 'application/x-amz-json-1.0' },
  body: Buffer.from(JSON.stringify({ __type: `com.amazonaws.dynamodb.v20120810#${type}`, message: type })),
});

/** Opens a proxy in front of DynamoDB on a free port. `target`: URL. */
export async function openDynamoDbProxy(
  target: string,
  intercept: Intercept<DynamoDbReply>,
): Promise<ServerProxy> {
  const agent = new Agent({ keepAlive: true });
  const server = createServer((request, response) => {
    pass(request, response, { target, agent, intercept }).catch(() => request.socket.destroy());
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
  intercept: Intercept<DynamoDbReply>;
}

async function pass(request: IncomingMessage, response: ServerResponse, passage: Passage): Promise<void> {
  const body = await buffer(request);
  const operation = String(request.headers['x-amz-target']).split('.').at(-1) ?? '';
  const reply = await passage.intercept({ operation, body }, () => forward(request, body, passage));
  if (!reply) request.socket.destroy();
  else response.writeHead(reply.status, reply.headers).end(reply.body);
}

async function forward(
  { method, url, headers }: IncomingMessage,
  body: Buffer,
  { target, agent }: Passage,
): Promise<DynamoDbReply> {
  const sent = send(new URL(url ?? '/', target), { method, headers, agent, timeout: TIMEOUT_MS });
  sent.once('timeout', () => sent.destroy(new Error('DynamoDB does not answer')));
  sent.end(body);
  const [answer] = (await once(sent, 'response')) as [IncomingMessage];
  return { status: answer.statusCode ?? 500, headers: answer.headers, body: await buffer(answer) };
}
