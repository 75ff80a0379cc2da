import { server as hapiServer, type Server } from '@hapi/hapi';
import { guardApi } from './api-rules.ts';
import { SECRET_HEADER } from './invoke-secret.ts';
import { guardInvocations } from './lambda-rules.ts';
import { answerInProblems } from './problem-answers.ts';

const PORT = 3000;
const INVOKE = '/2015-03-31/functions/{functionName}/invocations';
const INVOKE_ASYNC = '/2014-11-13/functions/{functionName}/invoke-async/';
const host = `127.0.0.1:${PORT}`;

/** What became of a request: its status, the code of a problem, or the body. */
async function outcomeOf(server: Server, request: Parameters<Server['inject']>[0] & object) {
  const { headers, ...rest } = request as { headers?: Record<string, string>; url: string };
  const {
    statusCode,
    payload,
    headers: answered,
  } = await server.inject({ ...rest, headers: { host, ...headers } });
  const isProblem = String(answered['content-type']).startsWith('application/problem+json');
  return `${statusCode} ${isProblem ? JSON.parse(payload).type.split(':').at(-1) : payload}`;
}

describe('given the API of a host', () => {
  const server = hapiServer({ port: PORT });
  const payload = { parse: false, maxBytes: 1_000 } as const;
  server.route([
    { method: 'GET', path: '/customers/{id}', handler: () => 'read' },
    {
      method: 'POST',
      path: '/customers',
      options: { payload },
      // What serverless-offline makes an event of.
      handler: ({ payload: bytes, mime, headers }) =>
        `${(bytes as Buffer).toString('hex')} ${mime} ${headers['content-type']}`,
    },
    { method: 'GET', path: '/slow', handler: (_, h) => Object.assign(h.response(), { statusCode: '504' }) },
    { method: 'GET', path: '/failed', handler: (_, h) => h.response().code(502) },
    {
      method: 'GET',
      path: '/thrown',
      handler: () => {
        throw new Error('secret');
      },
    },
  ]);
  guardApi(server, PORT, ['https://shop.example']);
  answerInProblems(server);
  const post = (headers: Record<string, string>, body: Buffer | string = 'x') =>
    outcomeOf(server, { method: 'POST', url: '/customers', payload: body, headers });

  it.each([
    ['a name of another site', { host: 'evil.example:3000' }, '421 foreign-host'],
    ['a page of another site', { origin: 'http://evil.example' }, '403 foreign-origin'],
    ['its own page', { origin: 'http://127.0.0.1:3000' }, '200 read'],
    ['a page that was named', { origin: 'https://shop.example' }, '200 read'],
    ['no page', {}, '200 read'],
  ])('%s is answered with what it may have', async (_, headers, outcome) => {
    expect(await outcomeOf(server, { url: '/customers/1', headers })).toBe(outcome);
  });

  it.each([
    ['/customers/%E9', '400 malformed-id'],
    ['/customers/%zz', '400 malformed-id'],
    ['/customers/%ED%A0%80', '400 malformed-id'],
    ['/customers/1?key=%ff', '400 malformed-query'],
    ['/customers/1?key=a%', '400 malformed-query'],
    ['/customers/1?%ff=a', '400 malformed-query'],
    ['//', '400 malformed-request'],
    ['/customers/1?key=%C3%A9', '200 read'],
  ])('%s: %s', async (url, outcome) => {
    expect(await outcomeOf(server, { url })).toBe(outcome);
  });

  it('says which parameter cannot be read', async () => {
    const { payload: body } = await server.inject({ url: '/customers/1?size=5s&key=%ff', headers: { host } });
    expect(JSON.parse(body).errors).toEqual([{ parameter: 'key', detail: expect.any(String) }]);
  });

  it('hands a body over as bytes, whatever it is said to be', async () => {
    const seen = await post({ 'content-type': 'application/json' }, Buffer.from([0x4d, 0xe9]));
    expect(seen).toBe('200 4de9 application/octet-stream application/octet-stream');
  });

  it.each([
    ['what is not there', '/nothing', '404 not-found'],
    ['a function that took too long', '/slow', '503 service-unavailable'],
    ['a function that failed', '/failed', '500 internal'],
    ['a fault of the host itself', '/thrown', '500 internal'],
  ])('%s is answered as the API answers it', async (_, url, outcome) => {
    expect(await outcomeOf(server, { url })).toBe(outcome);
  });

  it('a body that is too large is answered as the API answers it', async () => {
    expect(await post({}, 'x'.repeat(1_001))).toBe('413 too-large');
  });
});

describe('given the Lambda Invoke port of a host', () => {
  const SECRET = 'secret-of-this-start';
  const server = hapiServer({ port: PORT });
  const invoked: unknown[] = [];
  server.route([
    {
      method: 'POST',
      path: INVOKE,
      options: { payload: { parse: false }, cors: true },
      handler: ({ params, payload }) => {
        invoked.push([params.functionName, String(payload)]);
        if (params.functionName === 'failing') throw new Error('failed');
        return 'answer';
      },
    },
    {
      method: 'POST',
      path: INVOKE_ASYNC,
      options: { payload: { parse: false } },
      handler: () => {
        throw new Error('serverless-offline would end');
      },
    },
  ]);
  guardInvocations(server, { port: PORT, secret: SECRET, names: new Set(['working', 'failing']) });
  answerInProblems(server);
  beforeEach(() => {
    invoked.length = 0;
  });

  const invoke = (name: string, headers: Record<string, string> = {}, payload = '{}', path = INVOKE) =>
    outcomeOf(server, {
      method: 'POST',
      url: path.replace('{functionName}', name),
      headers: { [SECRET_HEADER]: SECRET, ...headers },
      payload,
    });

  it('who knows the secret of the start is answered', async () => {
    expect(await invoke('working')).toBe('200 answer');
  });

  it('a function shows it as the token of its role', async () => {
    const shown = (token: string) =>
      outcomeOf(server, {
        method: 'POST',
        url: INVOKE.replace('{functionName}', 'working'),
        headers: { 'x-amz-security-token': token },
        payload: '{}',
      });
    expect(await shown(SECRET)).toBe('200 answer');
    invoked.length = 0;
    expect(await shown('secret-of-that-start')).toBe('403 insufficient-scope');
    expect(invoked).toEqual([]);
  });

  it.each([
    ['another secret', { [SECRET_HEADER]: 'secret-of-that-start' }, '403 insufficient-scope'],
    ['a part of the secret', { [SECRET_HEADER]: 'secret' }, '403 insufficient-scope'],
    ['no secret', { [SECRET_HEADER]: '' }, '403 insufficient-scope'],
    ['the page of this machine', { origin: `http://${host}` }, '403 foreign-origin'],
    ['a name of another site', { host: 'evil.example:3000' }, '421 foreign-host'],
  ])('%s opens nothing', async (_, headers, outcome) => {
    expect(await invoke('working', headers as Record<string, string>)).toBe(outcome);
    expect(await invoke('working', headers as Record<string, string>, '{}', INVOKE_ASYNC)).toBe(outcome);
    expect(invoked).toEqual([]);
  });

  it('no page is allowed to ask by a preflight', async () => {
    const headers = { host, origin: 'http://evil.example', 'access-control-request-method': 'POST' };
    const answer = await server.inject({
      method: 'OPTIONS',
      url: '/2015-03-31/functions/working/invocations',
      headers,
    });
    expect(answer.statusCode).toBe(403);
    expect(Object.keys(answer.headers).filter((name) => name.startsWith('access-control'))).toEqual([]);
  });

  it.each([
    ['an invocation of the type Event', { 'x-amz-invocation-type': 'Event' }, INVOKE],
    ['InvokeAsync', {}, INVOKE_ASYNC],
  ])('%s is taken before it is done, and may fail', async (_, headers, path) => {
    expect(await invoke('failing', headers as Record<string, string>, '{"a":1}', path)).toBe('202 ');
    expect(await invoke('working')).toBe('200 answer');
    expect(invoked).toContainEqual(['failing', '{"a":1}']);
  });

  it.each([
    ['a function that is not there', 'unknown', {}, '{}', '404 not-found'],
    ['what is no event', 'working', {}, '{', '400 malformed-json'],
    ['what is no context', 'working', { 'x-amz-client-context': 'ew==' }, '{}', '400 malformed-json'],
  ])('%s is refused, waited for or not', async (_, name, headers, payload, outcome) => {
    expect(await invoke(name, headers as Record<string, string>, payload)).toBe(outcome);
    expect(await invoke(name, headers as Record<string, string>, payload, INVOKE_ASYNC)).toBe(outcome);
    expect(invoked).toEqual([]);
  });
});
