import { jest } from '@jest/globals';
import type { APIGatewayProxyEvent, Context } from 'aws-lambda';
import fc from 'fast-check';
import { z } from 'zod';
import type { Route } from './contract.ts';
import { NotFoundError } from './errors.ts';
import { file, httpHandler, ok } from './http.ts';
import { log } from './observability.ts';

const route = {
  method: 'PUT',
  path: '/things/{id}',
  scopes: ['things:write'],
  summary: 'Replaces a thing',
  params: z.strictObject({ id: z.string().regex(/^\w+$/) }),
  query: z.strictObject({ size: z.coerce.number().min(1).default(20), tag: z.array(z.string()).optional() }),
  body: z.strictObject({ name: z.string() }),
  answers: { 200: { description: 'The thing' } },
} satisfies Route;

const context = { getRemainingTimeInMillis: () => 5_000 } as Context;

const aRequest = (changes: Partial<APIGatewayProxyEvent> = {}): APIGatewayProxyEvent =>
  ({
    httpMethod: 'PUT',
    resource: '/things/{id}',
    path: '/things/7',
    pathParameters: { id: '7' },
    headers: { 'Content-Type': 'application/json' },
    multiValueQueryStringParameters: null,
    body: '{"name":"seven"}',
    isBase64Encoded: false,
    requestContext: {
      path: '/prod/things/7',
      domainName: 'api',
      requestId: 'R-1',
      authorizer: { principalId: 'key:1', scope: 'things:write' },
    },
    ...changes,
  }) as APIGatewayProxyEvent;

const echo = httpHandler(route, ({ params, query, body }) => ok({ params, query, body }));
const answerTo = async (changes: Partial<APIGatewayProxyEvent>, handler = echo) => {
  const { statusCode, headers, body } = await handler(aRequest(changes), context);
  return { statusCode, headers, ...JSON.parse(body) };
};

const nested = (depth: number) => `${'['.repeat(depth)}${']'.repeat(depth)}`;

describe('given a route with schemas', () => {
  it('a request they accept reaches the use case, parsed', async () => {
    const answer = await answerTo({ multiValueQueryStringParameters: { size: ['5'], tag: ['a'] } });
    expect(answer).toMatchObject({
      statusCode: 200,
      params: { id: '7' },
      query: { size: 5, tag: ['a'] },
      body: { name: 'seven' },
    });
  });

  it.each([
    ['a malformed id', { pathParameters: { id: '!' } }, 400, 'malformed-id'],
    ['a malformed query', { multiValueQueryStringParameters: { size: ['0'] } }, 400, 'malformed-query'],
    [
      'a query parameter given twice',
      { multiValueQueryStringParameters: { size: ['1', '2'] } },
      400,
      'malformed-query',
    ],
    [
      'an unknown query parameter',
      { multiValueQueryStringParameters: { sise: ['1'] } },
      400,
      'malformed-query',
    ],
    ['malformed JSON', { body: '{"name":' }, 400, 'malformed-json'],
    ['no body', { body: null }, 400, 'malformed-json'],
    ['a body nested a level too deep', { body: nested(17) }, 400, 'too-deep'],
    ['a body of nothing but brackets', { body: nested(131_072) }, 400, 'too-deep'],
    ['a body nested as deep as one may be', { body: nested(16) }, 422, 'invalid-content'],
    ['a wrong type', { body: '{"name":7}' }, 422, 'invalid-content'],
    ['a body over 256 KB', { body: `"${'x'.repeat(262_144)}"` }, 413, 'too-large'],
    ['another content type', { headers: { 'content-type': 'text/plain' } }, 415, 'unsupported-media-type'],
  ])('%s is refused', async (_, changes, status, code) => {
    expect(await answerTo(changes)).toMatchObject({
      statusCode: status,
      headers: { 'content-type': 'application/problem+json' },
      type: `urn:facturation:problem:${code}`,
      status,
      instance: '/prod/things/7',
    });
  });

  it('an unknown field is named, also one that would change the prototype', async () => {
    const { errors } = await answerTo({ body: '{"name":"x","a/b":1,"__proto__":{"y":1}}' });
    expect(errors.map(({ pointer }: { pointer: string }) => pointer)).toEqual(['#/a~1b', '#/__proto__']);
  });

  it('whatever the body, it is accepted or refused, never an accident', async () => {
    const bodies = fc.oneof(
      fc.json(),
      fc.string(),
      fc.json().map((json) => `{"name":${json}}`),
    );
    await fc.assert(
      fc.asyncProperty(bodies, async (body) => {
        expect([200, 400, 422]).toContain((await answerTo({ body })).statusCode);
      }),
    );
  });

  it('a body in base64 is read', async () => {
    const body = Buffer.from('{"name":"é"}').toString('base64');
    expect(await answerTo({ body, isBase64Encoded: true })).toMatchObject({ body: { name: 'é' } });
  });
});

describe('given an answer that is long', () => {
  const long = httpHandler(route, () => ok({ name: 'x'.repeat(2_000) }));
  const sentTo = async (headers: Record<string, string>) =>
    long(aRequest({ headers: { 'Content-Type': 'application/json', ...headers } }), context);

  it('a client that takes brotli is sent bytes', async () => {
    expect(await sentTo({ Accept: '*/*', 'Accept-Encoding': 'gzip, br' })).toMatchObject({
      headers: { 'content-encoding': 'br' },
      isBase64Encoded: true,
    });
  });

  it.each([{ 'Accept-Encoding': 'gzip, br' }, { Accept: '*/*' }])(
    'a client that sent nothing but %j is sent a text',
    async (headers) => {
      const { body, ...answer } = await sentTo(headers);
      expect(answer.isBase64Encoded).toBeUndefined();
      expect(JSON.parse(body)).toEqual({ name: 'x'.repeat(2_000) });
    },
  );
});

describe('given a use case that fails', () => {
  it('a typed error is answered by its code', async () => {
    const handler = httpHandler(route, () => {
      throw new NotFoundError('things/7');
    });
    expect(await answerTo({}, handler)).toMatchObject({
      statusCode: 404,
      detail: 'things/7 does not exist.',
    });
  });

  it('one that does not end is answered before the function is ended', async () => {
    const handler = httpHandler(route, () => new Promise<never>(() => {}));
    const hurried = { getRemainingTimeInMillis: () => 110 } as Context;
    expect(await handler(aRequest(), hurried)).toMatchObject({ statusCode: 503 });
  });

  it('an unknown error is a bare 500 whose trace id leads to the stack in the log', async () => {
    const logged = jest.spyOn(log, 'error').mockImplementation(() => {});
    const handler = httpHandler(route, () => {
      throw new Error('password of the database');
    });
    const answer = await answerTo({}, handler);
    expect(answer).toMatchObject({ statusCode: 500, detail: expect.stringMatching(/^Trace [\w-]+$/) });
    expect(JSON.stringify(answer)).not.toContain('password');
    expect(logged).toHaveBeenCalledWith(
      'Unknown error',
      expect.objectContaining({ trace: answer.detail.slice('Trace '.length) }),
    );
  });
});

describe('given a use case that answers a file', () => {
  const everyByte = Uint8Array.from({ length: 256 }, (_, value) => value);
  const asked = (changes: Partial<APIGatewayProxyEvent> = {}, name = 'FA-1.pdf') =>
    httpHandler(route, () => file('application/pdf', everyByte, name))(aRequest(changes), context);

  it('each byte is sent as it is, in the form that API Gateway takes bytes in', async () => {
    const { statusCode, headers, body, isBase64Encoded } = await asked();
    expect({ statusCode, isBase64Encoded }).toEqual({ statusCode: 200, isBase64Encoded: true });
    expect([...Buffer.from(body, 'base64')]).toEqual([...everyByte]);
    expect(headers).toMatchObject({
      'content-type': 'application/pdf',
      'content-disposition': 'inline; filename="FA-1.pdf"',
      'x-content-type-options': 'nosniff',
    });
  });

  it('HEAD has its headers, and nothing in base64', async () => {
    const answer = await asked({ httpMethod: 'HEAD' });
    expect(answer).toMatchObject({ statusCode: 200, body: '' });
    expect(answer).not.toHaveProperty('isBase64Encoded');
    expect(answer.headers).toMatchObject({ 'content-type': 'application/pdf' });
  });

  it.each([
    ['FA/2026/1.pdf', 'FA-2026-1.pdf'],
    ['a"; x="\r\nset-cookie: b.pdf', 'a---x----set-cookie--b.pdf'],
    ['é\u202e.pdf', '--.pdf'],
  ])('the name %j can end neither itself nor the header', async (name, written) => {
    const { headers } = await asked({}, name);
    expect(headers?.['content-disposition']).toBe(`inline; filename="${written}"`);
  });
});

describe('given a correlation id', () => {
  it('it is echoed', async () => {
    const { headers } = await answerTo({ headers: { 'X-Correlation-Id': 'C-1' } });
    expect(headers).toMatchObject({ 'x-correlation-id': 'C-1' });
  });

  it('one that could break a header or a log line gives way to the request id', async () => {
    const { headers } = await answerTo({ headers: { 'x-correlation-id': 'a\nb' } });
    expect(headers).toMatchObject({ 'x-correlation-id': 'R-1' });
  });
});

describe('given any answer', () => {
  const SAFE = {
    'x-content-type-options': 'nosniff',
    'referrer-policy': 'no-referrer',
    'content-security-policy': "frame-ancestors 'none'",
  };

  it('it is taken for what it says, framed nowhere and kept by nobody, also when it is a refusal', async () => {
    for (const changes of [{}, { body: '{' }, { requestContext: { path: '/things/7' } as never }])
      expect((await answerTo(changes)).headers).toMatchObject({ ...SAFE, 'cache-control': 'no-store' });
  });

  it('what has a version may be kept by its own client, who asks anew each time', async () => {
    const handler = httpHandler(route, () => ok({}, { etag: '"1"' }));
    const { headers } = await answerTo({}, handler);
    expect(headers).toMatchObject({ ...SAFE, 'cache-control': 'private, no-cache' });
  });

  it('one that is encrypted asks to be so for two years; a plain one does not', async () => {
    const encrypted = { 'content-type': 'application/json', 'X-Forwarded-Proto': 'https' };
    expect((await answerTo({ headers: encrypted })).headers).toHaveProperty(
      'strict-transport-security',
      'max-age=63072000',
    );
    expect((await answerTo({})).headers).not.toHaveProperty('strict-transport-security');
  });

  it('no page of another origin may read it', async () => {
    const { headers } = await answerTo({ headers: { Origin: 'https://evil.example' } });
    expect(Object.keys(headers).filter((name) => /^access-control/i.test(name))).toEqual([]);
  });
});
