import { randomUUID } from 'node:crypto';
import { systemActor } from '@facturation/platform/audit';
import { newId } from '@facturation/platform/ids';
import type { APIGatewayAuthorizerResult, APIGatewayTokenAuthorizerEvent } from 'aws-lambda';
import type { JWTPayload } from 'jose';
import type { ApiKey } from '../../functions/gateway/authorizer/api-keys.ts';
import { as } from './acting.ts';
import { type IdentityProvider, openIdentityProvider } from './identity-provider.ts';

export const AUDIENCE = 'facturation';
const ARN = 'arn:aws:execute-api:eu-west-3:000000000000:api/prod/GET/customers';

export const seconds = () => Math.floor(Date.now() / 1_000);

/** Also a claim that is left out. */
type Changes = Record<string, unknown>;

const claimsOf = ({ issuer }: IdentityProvider, changes: Changes = {}) =>
  ({
    iss: issuer,
    aud: AUDIENCE,
    sub: 'abir',
    scope: 'customers:read bills:read',
    iat: seconds(),
    exp: seconds() + 300,
    ...changes,
  }) as JWTPayload;

/** The authorizer as API Gateway asks it, before a provider of tokens and a table of keys. */
export async function openAuthorizer() {
  const provider = await openIdentityProvider();
  // Functions want a place where others would be; nobody is asked there.
  const SERVICES_URL = provider.issuer;
  Object.assign(process.env, { OIDC_ISSUER: provider.issuer, OIDC_AUDIENCE: AUDIENCE, SERVICES_URL });
  const { ApiKeys } = await import('../../functions/gateway/authorizer/api-keys.ts');
  const { ChangedKeys } = await import('../../functions/gateway/api-keys/changed-keys.ts');
  const { handler } = await import('../../functions/gateway/authorizer/authorize.ts');
  const keys = new ChangedKeys(process.env.API_KEYS_TABLE ?? '', systemActor('test'));
  const authorize = (authorizationToken: string): Promise<APIGatewayAuthorizerResult> =>
    as(
      'authorize',
      handler,
    )({
      type: 'TOKEN',
      authorizationToken,
      methodArn: ARN,
    } satisfies APIGatewayTokenAuthorizerEvent);
  return {
    provider,
    keys,
    /** The same keys, as they are read. */
    known: new ApiKeys(process.env.API_KEYS_TABLE ?? ''),
    authorize,
    bearer: (credential: string) => authorize(`Bearer ${credential}`),
    /** What the provider says of Abir; a test changes what it is about. */
    claims: (changes?: Changes) => claimsOf(provider, changes),
    aToken: (changes?: Changes) => provider.sign(claimsOf(provider, changes)),
    async anApiKey(...scopes: string[]) {
      const by = { createdBy: 'user:abir', createdAt: Date.now() };
      const key: ApiKey = { id: newId(), name: randomUUID(), scopes, ...by };
      return { key, text: (await keys.create(key)) ?? '' };
    },
  };
}

export type Authorizer = Awaited<ReturnType<typeof openAuthorizer>>;
