import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { 'module.exports' as authentication } from '../../localstack/authentication.ts';

/** An authorizer behind the Lambda Invoke API, which knows one token. */
const authorizer = createServer(async (request, response) => {
  const { authorizationToken, methodArn } = JSON.parse((await request.toArray()).join(''));
  asked.push(methodArn);
  const known = { principalId: 'user:abir', context: { scope: 'customers:read' } };
  const answers: Record<string, object> = {
    'Bearer abir': known,
    'bearer abir': known,
    'Bearer unknowable': { errorMessage: 'fetch failed' },
  };
  response.end(JSON.stringify(answers[authorizationToken] ?? { errorMessage: 'Unauthorized' }));
});
const asked: string[] = [];

/** As `serverless.yml` has it. */
const AUTHORIZER = { identityValidationExpression: '^[Bb]earer [\\w.~+/=-]+$' };

beforeAll(async () => {
  authorizer.listen(0, '127.0.0.1');
  await once(authorizer, 'listening');
});
afterAll(() => {
  authorizer.close().closeAllConnections();
});
beforeEach(() => {
  asked.length = 0;
  process.env.AUTHORIZER_URL = `http://127.0.0.1:${(authorizer.address() as AddressInfo).port}`;
});
afterEach(() => {
  delete process.env.AUTHORIZER_URL;
});

/** What the host makes of a request: what it gives the function, or the refusal it answers by itself. */
async function outcomeOf(
  headers: Record<string, string>,
  endpoint: { authorizer?: { identityValidationExpression: string } } = { authorizer: AUTHORIZER },
) {
  const refusal: Record<string, unknown> = {};
  const answer = {
    code: (status: number) => Object.assign(refusal, { status }) && answer,
    header: (name: string, value: string) => Object.assign(refusal, { [name]: value }) && answer,
    takeover: () => refusal,
  };
  const toolkit = {
    authenticated: ({ credentials }: { credentials: object }) => credentials,
    response: (body: string) => Object.assign(refusal, { body: JSON.parse(body) }) && answer,
  };
  const rawHeaders = Object.entries(headers).flat();
  const request = { path: '/customers', method: 'get', headers, raw: { req: { rawHeaders } } };
  const scheme = authentication(endpoint, 'listCustomers', 'GET', '/customers').getAuthenticateFunction();
  return { outcome: await scheme.authenticate(request, toolkit), rawHeaders };
}

describe('given a machine that was started with an authorizer', () => {
  it('the function learns whom it knows', async () => {
    const { outcome } = await outcomeOf({ authorization: 'Bearer abir' });
    expect(outcome).toEqual({ principalId: 'user:abir', context: { scope: 'customers:read' } });
    expect(asked).toEqual([expect.stringMatching(/^arn:aws:execute-api:.*\/GET\/customers$/)]);
  });

  it.each([
    ['a token nobody knows', { authorization: 'Bearer zaid' }],
    ['no token', {}],
    ['a scheme in capitals', { authorization: 'BEARER abir' }],
    ['a token with a blank', { authorization: 'Bearer abir zaid' }],
  ])('%s is refused as API Gateway refuses it', async (_, headers) => {
    const { outcome } = await outcomeOf(headers as Record<string, string>);
    expect(outcome).toMatchObject({
      status: 401,
      'content-type': 'application/problem+json',
      'www-authenticate': 'Bearer',
      'cache-control': 'no-store',
      'x-content-type-options': 'nosniff',
      body: { type: 'urn:facturation:problem:unauthorized', status: 401, instance: '/customers' },
    });
  });

  it('a scheme in small letters is one, too', async () => {
    expect((await outcomeOf({ authorization: 'bearer abir' })).outcome).toMatchObject({
      principalId: 'user:abir',
    });
  });

  it.each([
    ['an authorizer that failed', () => undefined],
    [
      'an authorizer that does not answer',
      () => Object.assign(process.env, { AUTHORIZER_URL: 'http://127.0.0.1:9' }),
    ],
  ])('%s has not refused anybody: one may ask again', async (_, given) => {
    given();
    const { outcome } = await outcomeOf({ authorization: 'Bearer unknowable' });
    expect(outcome).toMatchObject({
      status: 503,
      'retry-after': '1',
      body: { type: 'urn:facturation:problem:service-unavailable', status: 503 },
    });
  });

  it('a public route asks nobody', async () => {
    const { outcome } = await outcomeOf({}, {});
    expect(outcome).toEqual({});
    expect(asked).toEqual([]);
  });
});

describe('given a machine that was not', () => {
  it('everybody may do everything', async () => {
    delete process.env.AUTHORIZER_URL;
    const { outcome } = await outcomeOf({});
    expect(outcome).toMatchObject({
      principalId: 'local',
      context: { scope: expect.stringContaining('admin') },
    });
  });
});

it('a header by which a caller could say who they are does not reach the host', async () => {
  const headers = { 'SLS-Offline-Authorizer-Override': '{"principalId":"admin"}', accept: '*/*' };
  expect((await outcomeOf(headers)).rawHeaders).toEqual(['accept', '*/*']);
});
