import type { APIGatewayProxyEvent, Context } from 'aws-lambda';
import type { Route } from './contract.ts';
import { Origins } from './cors.ts';
import { ApiError } from './errors.ts';

process.env.CORS_ORIGINS = 'https://bills.example,http://127.0.0.1:5173';
const { httpHandler, noContent, ok } = await import('./http.ts');

const route = {
  method: 'GET',
  path: '/things',
  scopes: 'public',
  summary: 'Things',
  answers: { 200: { description: 'Things' } },
} satisfies Route;

const answerTo = async (origin: string | undefined, useCase: () => ReturnType<typeof ok>) => {
  const event = {
    httpMethod: 'GET',
    resource: '/things',
    headers: origin ? { Origin: origin } : {},
    requestContext: { path: '/things', domainName: 'api', requestId: 'R-1' },
  } as unknown as APIGatewayProxyEvent;
  const answer = await httpHandler(route, useCase)(event, {
    getRemainingTimeInMillis: () => 5_000,
  } as Context);
  return { status: answer.statusCode, ...answer.headers } as Record<string, unknown>;
};

const refuse = () => {
  throw new ApiError('not-found', 'No such thing.');
};

describe('given origins that are configured', () => {
  it.each([
    ['an answer', () => ok({}), 200],
    ['an answer without a body', noContent, 204],
    ['a refusal', refuse, 404],
  ])('%s may be read by a page of each of them', async (_, useCase, status) => {
    for (const origin of ['https://bills.example', 'http://127.0.0.1:5173'])
      expect(await answerTo(origin, useCase)).toMatchObject({
        status,
        'Access-Control-Allow-Origin': origin,
        'Access-Control-Expose-Headers': expect.stringMatching(/ETag,Location,Retry-After/),
        Vary: 'Origin',
      });
  });

  it('a page of theirs may send what the contract asks for', async () => {
    const answer = await answerTo('https://bills.example', noContent);
    const allowed = String(answer['Access-Control-Allow-Headers']).split(',');
    expect(allowed).toEqual(
      expect.arrayContaining([
        'Authorization',
        'Content-Type',
        'Idempotency-Key',
        'If-Match',
        'If-None-Match',
      ]),
    );
    expect(answer['Access-Control-Allow-Methods']).toBe('GET,POST,PUT,PATCH,DELETE');
    expect(answer).not.toHaveProperty('Access-Control-Allow-Credentials');
  });

  it.each([
    'https://evil.example',
    'https://bills.example.evil.example',
    'http://bills.example',
    'null',
    undefined,
  ])('a page of %s may not', async (origin) => {
    for (const useCase of [() => ok({}), refuse])
      expect(await answerTo(origin, useCase)).not.toHaveProperty('Access-Control-Allow-Origin');
  });
});

describe('given the configuration', () => {
  it('nothing is no origin', () => {
    expect([Origins.parse(undefined), Origins.parse('')]).toEqual([[], []]);
  });

  it.each([
    '*',
    'https://*.example',
    'bills.example',
    'https://bills.example/',
    'https://bills.example,null',
  ])('%s is refused at the cold start', (list) => {
    expect(Origins.safeParse(list).success).toBe(false);
  });
});
