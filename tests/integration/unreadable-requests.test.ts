import { once } from 'node:events';
import { createServer, type IncomingMessage } from 'node:http';
import { type AddressInfo, connect } from 'node:net';
import { text } from 'node:stream/consumers';
import { answerUnreadable } from '../../localstack/host/unreadable-requests.ts';

const server = createServer(async (request: IncomingMessage, response) => {
  await request
    .resume()
    .toArray()
    .catch(() => undefined);
  response.end(`host: ${request.headers.host}`);
});
answerUnreadable(server);
beforeAll(async () => {
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
});
afterAll(() => {
  server.close().closeAllConnections();
});

/** What comes back for these bytes until the connection ends. */
async function answerTo(bytes: string): Promise<string> {
  const socket = connect((server.address() as AddressInfo).port, '127.0.0.1');
  socket.end(bytes, 'latin1');
  return text(socket);
}

it.each([
  [
    'more headers than Node takes',
    `GET / HTTP/1.1\r\nhost: a\r\nx: ${'x'.repeat(70_000)}\r\n\r\n`,
    431,
    'headers-too-large',
  ],
  [
    'a longer path than Node takes',
    `GET /${'x'.repeat(70_000)} HTTP/1.1\r\nhost: a\r\n\r\n`,
    431,
    'headers-too-large',
  ],
  ['a method that nobody knows', 'FOO / HTTP/1.1\r\nhost: a\r\n\r\n', 400, 'malformed-request'],
  ['what is no HTTP', '\x16\x03\x01\x02\r\n\r\n', 400, 'malformed-request'],
  ['a path that is not ASCII', 'GET /\xe9 HTTP/1.1\r\nhost: a\r\n\r\n', 400, 'malformed-request'],
  ['an expectation', 'GET / HTTP/1.1\r\nhost: a\r\nexpect: 999\r\n\r\n', 400, 'malformed-header'],
])('%s is a problem as the API writes it', async (_, bytes, status, code) => {
  const answer = await answerTo(bytes);
  expect(answer).toMatch(new RegExp(`^HTTP/1.1 ${status} `));
  expect(answer).toMatch(/content-type: application\/problem\+json/i);
  const body = answer.slice(answer.indexOf('{'), answer.lastIndexOf('}') + 1);
  expect(JSON.parse(body)).toMatchObject({ type: `urn:facturation:problem:${code}`, status });
});

it('a request without a host goes on to where hosts are checked', async () => {
  expect(await answerTo('GET / HTTP/1.1\r\nconnection: close\r\n\r\n')).toContain('host: undefined');
});
