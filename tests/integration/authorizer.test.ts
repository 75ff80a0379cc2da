import { generateKeyPairSync, randomUUID } from 'node:crypto';
import { jest } from '@jest/globals';
import type { APIGatewayAuthorizerResult, APIGatewayTokenAuthorizerEvent } from 'aws-lambda';
import { type JWTPayload, SignJWT, UnsecuredJWT } from 'jose';
import type { ApiKeys } from '../../functions/gateway/authorizer/api-keys.ts';
import { invoke } from '../steps/api-gateway.ts';
import { type IdentityProvider, openIdentityProvider } from '../steps/identity-provider.ts';
import { ownTables } from '../steps/own-tables.ts';

const AUDIENCE = 'facturation';
const ARN = 'arn:aws:execute-api:eu-west-3:000000000000:api/prod/GET/customers';
let provider: IdentityProvider;
let authorize: (event: APIGatewayTokenAuthorizerEvent) => Promise<APIGatewayAuthorizerResult>;
let keys: ApiKeys;

beforeAll(async () => {
  await ownTables();
  provider = await openIdentityProvider();
  Object.assign(process.env, { OIDC_ISSUER: provider.issuer, OIDC_AUDIENCE: AUDIENCE });
  const { ApiKeys } = await import('../../functions/gateway/authorizer/api-keys.ts');
  keys = new ApiKeys(process.env.API_KEYS_TABLE ?? '');
  ({ handler: authorize } = await import('../../functions/gateway/authorizer/authorize.ts'));
});
afterAll(() => provider.close());
afterEach(() => jest.restoreAllMocks());

const standAt = (time: number) => jest.spyOn(Date, 'now').mockReturnValue(time);

const seconds = () => Math.floor(Date.now() / 1_000);

/** Also a claim that is left out. */
type Changes = Record<string, unknown>;

/** What the provider says of Abir; a test changes what it is about. */
const claims = (changes: Changes = {}) =>
  ({
    iss: provider.issuer,
    aud: AUDIENCE,
    sub: 'abir',
    scope: 'customers:read bills:read',
    iat: seconds(),
    exp: seconds() + 300,
    ...changes,
  }) as JWTPayload;

const aToken = (changes: Changes = {}) => provider.sign(claims(changes));

const shown = (authorizationToken: string): APIGatewayTokenAuthorizerEvent => ({
  type: 'TOKEN',
  authorizationToken,
  methodArn: ARN,
});
const bearer = (credential: string) => authorize(shown(`Bearer ${credential}`));

/** An answer of a route behind the authorizer, as API Gateway gives it. */
async function statusOf(credential: string, method: string, target: string): Promise<number> {
  const found = await bearer(credential).catch((error: Error) => error);
  if (found instanceof Error) return found.message === 'Unauthorized' ? 401 : 500;
  const authorizer = { principalId: found.principalId, ...found.context };
  return (await invoke({ method, target, authorizer, body: method === 'POST' ? '{}' : null })).statusCode;
}

async function signedBy(alg: string, key: Parameters<SignJWT['sign']>[0]): Promise<string> {
  const { kid = '' } = provider.publicKey();
  return new SignJWT(claims()).setProtectedHeader({ alg, kid }).sign(key);
}

async function withPublicKeyAsSecret(): Promise<string> {
  return signedBy('HS256', new TextEncoder().encode(JSON.stringify(provider.publicKey())));
}

const anApiKey = (...scopes: string[]) => keys.create({ name: randomUUID(), scopes, createdBy: 'user:abir' });

/** What is shown: its kind, how it is made, and what `GET /customers` and `POST /products` answer to it. */
const MATRIX: [string, () => string | Promise<string>, number, number][] = [
  ['a token with the scope of the first route', () => aToken(), 200, 403],
  ['a token with the scope of the second', () => aToken({ scope: 'products:write' }), 403, 422],
  [
    'a token with its scopes in a list',
    () => aToken({ scope: ['customers:read', 'products:write'] }),
    200,
    422,
  ],
  [
    'a token of a provider that calls it scp',
    () => aToken({ scope: undefined, scp: ['customers:read'] }),
    200,
    403,
  ],
  ['a token for several audiences', () => aToken({ aud: ['other', AUDIENCE] }), 200, 403],
  ['a token without a scope', () => aToken({ scope: undefined }), 403, 403],
  ['a token that ended within the skew of clocks', () => aToken({ exp: seconds() - 20 }), 200, 403],
  ['an expired token', () => aToken({ exp: seconds() - 40 }), 401, 401],
  ['a token that never ends', () => aToken({ exp: undefined }), 401, 401],
  ['a token of nobody', () => aToken({ sub: undefined }), 401, 401],
  ['a token that is not valid yet', () => aToken({ nbf: seconds() + 40 }), 401, 401],
  ['a token of another issuer', () => aToken({ iss: 'https://other.example' }), 401, 401],
  ['a token for another audience', () => aToken({ aud: 'other' }), 401, 401],
  ['a token for no audience', () => aToken({ aud: undefined }), 401, 401],
  ['a token without a signature', () => new UnsecuredJWT(claims()).encode(), 401, 401],
  ['a token signed with the public key as a secret', withPublicKeyAsSecret, 401, 401],
  [
    'a token signed by a stranger with the name of a known key',
    () => signedBy('RS256', strangersKey()),
    401,
    401,
  ],
  ['a token with a changed text', async () => forged(await aToken()), 401, 401],
  ['no token at all', () => 'nonsense', 401, 401],
  ['an API key', async () => (await anApiKey('customers:read')).text, 200, 403],
  ['an API key with another secret', async () => changed((await anApiKey('customers:read')).text), 401, 401],
  ['an API key nobody made', () => `fk_${randomUUID()}_${'A'.repeat(43)}`, 401, 401],
  ['an API key that was revoked', revokedKey, 401, 401],
];

const strangersKey = () => generateKeyPairSync('rsa', { modulusLength: 2_048 }).privateKey;

/** Another payload under the same signature. */
function forged(token: string): string {
  const [head, , signature] = token.split('.');
  const payload = Buffer.from(JSON.stringify(claims({ scope: 'admin customers:read' }))).toString(
    'base64url',
  );
  return `${head}.${payload}.${signature}`;
}

const changed = (text: string): string => text.slice(0, -1) + (text.endsWith('A') ? 'B' : 'A');

async function revokedKey(): Promise<string> {
  const { key, text } = await anApiKey('customers:read', 'products:write');
  await keys.revoke(key.id);
  return text;
}

describe('given what a caller shows', () => {
  it.each(MATRIX)('%s', async (_, make, list, create) => {
    const credential = await make();
    expect(await statusOf(credential, 'GET', '/customers')).toBe(list);
    expect(await statusOf(credential, 'POST', '/products')).toBe(create);
  });

  it.each(['', 'Bearer', 'Basic YWJpcjpwYXNz', 'Bearer a b', 'token'])(
    '%j is no bearer token',
    async (text) => {
      await expect(authorize(shown(text))).rejects.toThrow(/^Unauthorized$/);
    },
  );

  it('a token of a key the provider has only now begun to use is taken', async () => {
    await bearer(await aToken());
    await provider.rotate('ES256');
    // Unknown keys make the provider be asked again only after a while.
    standAt(Date.now() + 60_000);
    expect(await bearer(await aToken())).toMatchObject({ principalId: 'user:abir' });
  });
});

describe('given somebody who is known', () => {
  it('what is said of them holds for every route of the stage, and for no other', async () => {
    const answer = await bearer(await aToken());
    expect(answer).toEqual({
      principalId: 'user:abir',
      policyDocument: {
        Version: '2012-10-17',
        Statement: [
          {
            Effect: 'Allow',
            Action: 'execute-api:Invoke',
            Resource: 'arn:aws:execute-api:eu-west-3:000000000000:api/prod/*',
          },
        ],
      },
      context: { scope: 'customers:read bills:read' },
    });
  });

  it('a user and a machine are never taken for each other', async () => {
    const { key, text } = await anApiKey('customers:read');
    expect((await bearer(text)).principalId).toBe(`key:${key.id}`);
    expect((await bearer(await aToken({ sub: `key:${key.id}` }))).principalId).toBe(`user:key:${key.id}`);
  });
});

describe('given an identity provider that does not answer', () => {
  it('nobody is told that their token is wrong', async () => {
    const { AccessTokens } = await import('../../functions/gateway/authorizer/access-tokens.ts');
    const issuer = 'http://127.0.0.1:9';
    const outcome = await new AccessTokens({ issuer, audience: AUDIENCE }).identify(await aToken()).then(
      () => 'identified',
      (error: Error) => error.name,
    );
    expect(['identified', 'RefusedError']).not.toContain(outcome);
  });
});

describe('given a key that is used', () => {
  it('its use is noted, once a minute', async () => {
    const { key, text } = await anApiKey('customers:read');
    expect((await keys.find(key.id))?.lastUsedAt).toBeUndefined();
    const now = Date.now();
    standAt(now);
    await bearer(text);
    standAt(now + 59_000);
    await bearer(text);
    expect((await keys.find(key.id))?.lastUsedAt).toBe(now);
    standAt(now + 60_000);
    await bearer(text);
    expect((await keys.find(key.id))?.lastUsedAt).toBe(now + 60_000);
  });

  it('neither the key nor its secret is kept', async () => {
    const { key, text } = await anApiKey('customers:read');
    const kept = JSON.stringify(await keys.find(key.id));
    expect(kept).not.toContain(text.slice(-43));
    expect(kept).not.toContain(text);
  });
});
