import { once } from 'node:events';
import { createServer, request } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { door } from '../../localstack/identity/door.ts';

const PAGE = 'http://127.0.0.1:3000';
const PASSWORD = 'password-of-this-start';

/** Lets everybody in and every page read, as the library does. */
const server = createServer();
let port: number;
beforeAll(async () => {
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  port = (server.address() as AddressInfo).port;
  const provider = door(
    ({ method, url }, response) => {
      response.setHeader('Access-Control-Allow-Origin', '*');
      response.end(`provider: ${method} ${url?.split('?')[0]}`);
    },
    { port, pages: [PAGE], password: PASSWORD },
  );
  server.on('request', provider);
});
afterAll(() => {
  server.close().closeAllConnections();
});

interface Asked {
  method?: string;
  headers?: Record<string, string>;
  body?: string;
}

/** Node's own client: `fetch` does not let one choose a Host. */
async function ask(path: string, { method = 'GET', headers = {}, body = '' }: Asked = {}) {
  const sent = { 'content-length': String(Buffer.byteLength(body)), ...headers };
  const asked = request({ host: '127.0.0.1', port, path, method, headers: sent }).end(body);
  const [answer] = await once(asked, 'response');
  return { status: answer.statusCode, headers: answer.headers, body: await text(answer) };
}

const authorize = (target: string) =>
  `/authorize?response_type=code&redirect_uri=${encodeURIComponent(target)}`;
const withPassword = (password: string): Asked => ({
  method: 'POST',
  headers: { 'content-type': 'application/x-www-form-urlencoded' },
  body: new URLSearchParams({ password }).toString(),
});

describe('given a person who is sent to the provider by the page', () => {
  it('they are asked for the password of the start', async () => {
    const { status, body, headers } = await ask(authorize(`${PAGE}/`));
    expect([status, headers['content-type']]).toEqual([200, 'text/html; charset=utf-8']);
    expect(body).toContain('type="password"');
    expect(body).not.toContain('provider:');
  });

  it.each(['', 'guessed', `${PASSWORD} `, PASSWORD.slice(1)])('%j does not let them in', async (password) => {
    const { status, body } = await ask(authorize(`${PAGE}/`), withPassword(password));
    expect(status).toBe(403);
    expect(body).not.toContain('provider:');
  });

  it('the password does', async () => {
    const { body } = await ask(authorize(`${PAGE}/`), withPassword(PASSWORD));
    expect(body).toBe('provider: GET /authorize');
  });

  it('a form that does not end is not read', async () => {
    const { status } = await ask(authorize(`${PAGE}/`), withPassword('x'.repeat(5_000)));
    expect(status).toBe(413);
  });
});

describe('given an address that is not the page’s', () => {
  it.each([
    'http://evil.example/',
    'http://127.0.0.1:3001/',
    'http://127.0.0.1:3000@evil.example/',
    'http://127.0.0.1:3000.evil.example/',
    'javascript:alert(1)',
    '//evil.example',
    'nonsense',
  ])('nobody is sent to %s, with or without the password', async (target) => {
    const back = `/endsession?post_logout_redirect_uri=${encodeURIComponent(target)}`;
    for (const answer of [
      await ask(authorize(target)),
      await ask(authorize(target), withPassword(PASSWORD)),
      await ask(back),
    ])
      expect([answer.status, answer.headers.location]).toEqual([400, undefined]);
  });
});

describe('given who asks', () => {
  it('the page may read the answer, and no other', async () => {
    const { headers } = await ask('/jwks', { headers: { origin: PAGE } });
    expect(headers['access-control-allow-origin']).toBe(PAGE);
    const other = await ask('/jwks', { headers: { origin: 'http://evil.example' } });
    expect([other.status, other.headers['access-control-allow-origin']]).toEqual([403, undefined]);
    expect((await ask('/jwks')).headers['access-control-allow-origin']).toBeUndefined();
  });

  it('a page behind a name that leads here is refused', async () => {
    expect((await ask('/jwks', { headers: { host: `evil.example:${port}` } })).status).toBe(421);
  });

  it.each(['/userinfo', '/introspect', '/revoke', '/', '/jwks/../userinfo'])(
    '%s is no route',
    async (path) => {
      expect((await ask(path)).status).toBe(404);
    },
  );

  it('what is no path is refused, and the provider goes on', async () => {
    expect((await ask('//')).status).toBe(400);
    expect((await ask('/jwks')).status).toBe(200);
  });
});
