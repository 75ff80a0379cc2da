import { jest } from '@jest/globals';
import { AUDIENCE, type Authorizer, openAuthorizer } from '../support/authorizer.ts';
import { type IdentityProvider, openIdentityProvider } from '../support/identity-provider.ts';
import { ownTables } from '../support/own-tables.ts';

let authorizer: Authorizer;
beforeAll(async () => {
  await ownTables();
  authorizer = await openAuthorizer();
});
afterAll(() => authorizer.provider.close());
afterEach(() => jest.restoreAllMocks());

const standAt = (time: number) => jest.spyOn(Date, 'now').mockReturnValue(time);

describe('given what a caller shows', () => {
  it.each(['', 'Bearer', 'BEARER abc', 'Basic YWJpcjpwYXNz', 'Bearer a b', 'token'])(
    '%j is no bearer token',
    async (text) => {
      await expect(authorizer.authorize(text)).rejects.toThrow(/^Unauthorized$/);
    },
  );

  it('a token of a key the provider has only now begun to use is taken', async () => {
    await authorizer.bearer(await authorizer.aToken());
    await authorizer.provider.rotate('ES256');
    // Unknown keys make the provider be asked again only after a while.
    standAt(Date.now() + 60_000);
    expect(await authorizer.bearer(await authorizer.aToken())).toMatchObject({ principalId: 'user:abir' });
  });
});

describe('given somebody who is known', () => {
  it('what is said of them holds for every route of the stage, and for no other', async () => {
    const answer = await authorizer.bearer(await authorizer.aToken());
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
    const { key, text } = await authorizer.anApiKey('customers:read');
    expect((await authorizer.bearer(text)).principalId).toBe(`key:${key.id}`);
    expect((await authorizer.bearer(await authorizer.aToken({ sub: `key:${key.id}` }))).principalId).toBe(
      `user:key:${key.id}`,
    );
  });
});

describe('given somebody who calls himself a part of the system', () => {
  it.each(['system:demo', 'system:'])('a token of %s opens nothing', async (sub) => {
    await expect(authorizer.bearer(await authorizer.aToken({ sub }))).rejects.toThrow(/^Unauthorized$/);
  });
});

describe('given keys that were fetched less than a second ago', () => {
  const providers: IdentityProvider[] = [];
  afterEach(() => Promise.all(providers.splice(0).map((provider) => provider.close())));

  async function givenFetchedKeys() {
    const { AccessTokens } = await import('../../functions/gateway/authorizer/access-tokens.ts');
    const [provider, stranger] = [await openIdentityProvider(), await openIdentityProvider()];
    providers.push(provider, stranger);
    const start = Date.now();
    standAt(start);
    const pausesMs: number[] = [];
    const tokens = new AccessTokens({ issuer: provider.issuer, audience: AUDIENCE }, async (ms) => {
      pausesMs.push(ms);
      standAt(start + ms);
    });
    const claims = authorizer.claims({ iss: provider.issuer });
    await tokens.identify(await provider.sign(claims));
    return { provider, stranger, tokens, claims, pausesMs };
  }

  it('a token of a key published since waits until they may be fetched again, and is taken', async () => {
    const { provider, tokens, claims, pausesMs } = await givenFetchedKeys();
    await provider.rotate('ES256');
    await expect(tokens.identify(await provider.sign(claims))).resolves.toMatchObject({ id: 'user:abir' });
    expect(pausesMs).toEqual([1_000]);
  });

  it('a token of a key that nobody has published waits once, and is refused', async () => {
    const { stranger, tokens, claims, pausesMs } = await givenFetchedKeys();
    await stranger.rotate('ES256');
    const refusal = expect(tokens.identify(await stranger.sign(claims))).rejects;
    await refusal.toMatchObject({ name: 'InvalidCredentialError' });
    expect(pausesMs).toEqual([1_000]);
  });
});

describe('given an identity provider that does not answer', () => {
  it('nobody hears that their token is wrong', async () => {
    const { AccessTokens } = await import('../../functions/gateway/authorizer/access-tokens.ts');
    const issuer = 'http://127.0.0.1:9';
    const outcome = await new AccessTokens({ issuer, audience: AUDIENCE })
      .identify(await authorizer.aToken())
      .then(
        () => 'identified',
        (error: Error) => error.name,
      );
    expect(['identified', 'InvalidCredentialError']).not.toContain(outcome);
  });
});

describe('given an identity provider that went away', () => {
  it('nobody can say what a key is that it may have begun to use', async () => {
    const { AccessTokens } = await import('../../functions/gateway/authorizer/access-tokens.ts');
    const provider = await openIdentityProvider();
    const tokens = new AccessTokens({ issuer: provider.issuer, audience: AUDIENCE });
    const claims = authorizer.claims({ iss: provider.issuer });
    const known = await provider.sign(claims);
    await tokens.identify(known);
    await provider.rotate('ES256');
    const unknown = await provider.sign(claims);
    await provider.close();
    standAt(Date.now() + 5_000);
    await expect(tokens.identify(known)).resolves.toMatchObject({ id: 'user:abir' });
    await expect(tokens.identify(unknown)).rejects.not.toMatchObject({ name: 'InvalidCredentialError' });
  });
});

describe('given a key that is used', () => {
  it('its use is noted, once a minute', async () => {
    const { key, text } = await authorizer.anApiKey('customers:read');
    expect((await authorizer.known.find(key.id))?.lastUsedAt).toBeUndefined();
    const now = Date.now();
    standAt(now);
    await authorizer.bearer(text);
    standAt(now + 59_000);
    await authorizer.bearer(text);
    expect((await authorizer.known.find(key.id))?.lastUsedAt).toBe(now);
    standAt(now + 60_000);
    await authorizer.bearer(text);
    expect((await authorizer.known.find(key.id))?.lastUsedAt).toBe(now + 60_000);
  });

  it('neither the key nor its secret is kept', async () => {
    const { key, text } = await authorizer.anApiKey('customers:read');
    const kept = JSON.stringify(await authorizer.known.find(key.id));
    expect(kept).not.toContain(text.slice(-43));
    expect(kept).not.toContain(text);
  });
});
