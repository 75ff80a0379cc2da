import { generateKeyPairSync, randomUUID } from 'node:crypto';
import { scopesOf } from '@facturation/platform/contract';
import type { APIGatewayAuthorizerResult } from 'aws-lambda';
import { SignJWT, UnsecuredJWT } from 'jose';
import { CONTRACTS } from '../../functions/gateway/contracts.ts';
import { invoke } from '../support/api-gateway.ts';
import { AUDIENCE, type Authorizer, openAuthorizer, seconds } from '../support/authorizer.ts';
import { ownTables } from '../support/own-tables.ts';
import { guardedRoutes } from '../support/routes.ts';

let authorizer: Authorizer;
beforeAll(async () => {
  await ownTables();
  authorizer = await openAuthorizer();
});
afterAll(() => authorizer.provider.close());

const aToken: Authorizer['aToken'] = (changes) => authorizer.aToken(changes);
const anApiKey: Authorizer['anApiKey'] = (...scopes) => authorizer.anApiKey(...scopes);
const claims: Authorizer['claims'] = (changes) => authorizer.claims(changes);

const EVERY_SCOPE = scopesOf(CONTRACTS);

type Verdict = 'admitted' | 'refused: 401' | 'refused: 403';

/** What becomes of a request behind the authorizer; nothing else is right about it, so that it does nothing. */
async function verdictOn(
  found: APIGatewayAuthorizerResult,
  { method, path }: { method: string; path: string },
) {
  const target = `${path.replace(/\{\w+\}/g, '%21')}?unknown=1`;
  const principal = { principalId: found.principalId, ...found.context };
  const { statusCode } = await invoke({ method, target, authorizer: principal, body: '{' });
  return statusCode === 401 || statusCode === 403 ? (`refused: ${statusCode}` as const) : 'admitted';
}

/** The verdicts of all routes, by operation. API Gateway asks the authorizer once for all of them. */
async function verdictsOn(credential: string): Promise<Record<string, Verdict>> {
  const found = await authorizer.bearer(credential).catch((error: Error) => error.message);
  const verdicts = guardedRoutes.map(async (route) => {
    if (found === 'Unauthorized') return [route.operation, 'refused: 401'] as const;
    if (typeof found === 'string') throw new Error(found);
    return [route.operation, await verdictOn(found, route)] as const;
  });
  return Object.fromEntries(await Promise.all(verdicts));
}

const expectedFor = (allowed: readonly string[] | undefined): Record<string, Verdict> =>
  Object.fromEntries(
    guardedRoutes.map(({ operation, scopes }) => {
      if (!allowed) return [operation, 'refused: 401'];
      return [operation, scopes.every((scope) => allowed.includes(scope)) ? 'admitted' : 'refused: 403'];
    }),
  );

async function signedBy(alg: string, key: Parameters<SignJWT['sign']>[0]): Promise<string> {
  const { kid = '' } = authorizer.provider.publicKey();
  return new SignJWT(claims()).setProtectedHeader({ alg, kid }).sign(key);
}

async function withPublicKeyAsSecret(): Promise<string> {
  return signedBy('HS256', new TextEncoder().encode(JSON.stringify(authorizer.provider.publicKey())));
}

const READER = ['customers:read', 'bills:read'];

const NOBODY = undefined;

/** What is shown: its kind, how it is made, and the scopes of whom it proves; without them it proves nobody. */
const MATRIX: [string, () => string | Promise<string>, readonly string[] | undefined][] = [
  ['a token', () => aToken(), READER],
  ['a token with every scope', () => aToken({ scope: EVERY_SCOPE.join(' ') }), EVERY_SCOPE],
  ...EVERY_SCOPE.map((scope): [string, () => Promise<string>, string[]] => [
    `a token with the one scope ${scope}`,
    () => aToken({ scope }),
    [scope],
  ]),
  ['a token with its scopes in a list', () => aToken({ scope: READER }), READER],
  ['a token of a provider that calls it scp', () => aToken({ scope: undefined, scp: READER }), READER],
  ['a token for several audiences', () => aToken({ aud: ['other', AUDIENCE] }), READER],
  ['a token without a scope', () => aToken({ scope: undefined }), []],
  ['a token that ended within the skew of clocks', () => aToken({ exp: seconds() - 20 }), READER],
  ['an expired token', () => aToken({ exp: seconds() - 40 }), NOBODY],
  ['a token that never ends', () => aToken({ exp: undefined }), NOBODY],
  ['a token of nobody', () => aToken({ sub: undefined }), NOBODY],
  ['a token of a subject without a name', () => aToken({ sub: '' }), NOBODY],
  ['a token of a blank subject', () => aToken({ sub: ' ' }), NOBODY],
  ['a token of a subject that is an object', () => aToken({ sub: { name: 'abir' } }), NOBODY],
  ['a token of a subject that is a number', () => aToken({ sub: 7 }), NOBODY],
  ['a token whose scope is an object', () => aToken({ scope: { admin: true } }), []],
  ['a token that is not valid yet', () => aToken({ nbf: seconds() + 40 }), NOBODY],
  ['a token of another issuer', () => aToken({ iss: 'https://other.example' }), NOBODY],
  ['a token for another audience', () => aToken({ aud: 'other' }), NOBODY],
  ['a token for no audience', () => aToken({ aud: undefined }), NOBODY],
  ['a token without a signature', () => new UnsecuredJWT(claims()).encode(), NOBODY],
  ['a token signed with the public key as a secret', withPublicKeyAsSecret, NOBODY],
  [
    'a token signed by a stranger with the name of a known key',
    () => signedBy('RS256', strangersKey()),
    NOBODY,
  ],
  ['a token with a changed text', async () => forged(await aToken()), NOBODY],
  ['no token at all', () => 'nonsense', NOBODY],
  ['an API key', async () => (await anApiKey(...READER)).text, READER],
  ['an API key with another secret', async () => changed((await anApiKey(...READER)).text), NOBODY],
  ['an API key nobody made', () => `fk_${randomUUID()}_${'A'.repeat(43)}`, NOBODY],
  ['an API key that was revoked', revokedKey, NOBODY],
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
  await authorizer.keys.revoke(key.id);
  return text;
}

it.each(MATRIX)('%s opens the routes of its scopes and no other', async (_, make, scopes) => {
  expect(guardedRoutes.length).toBeGreaterThan(25);
  expect(await verdictsOn(await make())).toEqual(expectedFor(scopes));
});
