import { readConfig } from '@facturation/platform/config';
import { log } from '@facturation/platform/observability';
import { withRegistration } from '@facturation/platform/registration';
import type { APIGatewayAuthorizerResult, APIGatewayTokenAuthorizerEvent } from 'aws-lambda';
import { z } from 'zod';
import { AccessTokens } from './access-tokens.ts';
import { ApiKeys, looksLikeApiKey } from './api-keys.ts';
import { type Identity, InvalidCredentialError } from './identity.ts';

const config = readConfig(
  z.object({ OIDC_ISSUER: z.url(), OIDC_AUDIENCE: z.string().min(1), API_KEYS_TABLE: z.string().min(1) }),
);
const tokens = new AccessTokens({ issuer: config.OIDC_ISSUER, audience: config.OIDC_AUDIENCE });
const keys = new ApiKeys(config.API_KEYS_TABLE);

/** The form that API Gateway requires (`custom.authorizer` in `serverless.yml`). It refuses other tokens itself. */
const BEARER = /^[Bb]earer ([\w.~+/=-]+)$/;

/** API Gateway answers 401 for an error with exactly this text. */
const UNAUTHORIZED = 'Unauthorized';

/** TOKEN authorizer of API Gateway. It identifies the caller; each function checks what the caller may do. */
export const handler = withRegistration(
  async (event: APIGatewayTokenAuthorizerEvent): Promise<APIGatewayAuthorizerResult> => {
    try {
      return policyFor(await identify(event.authorizationToken), event.methodArn);
    } catch (error) {
      if (!(error instanceof InvalidCredentialError)) throw error;
      log.info('refused', { reason: error.message });
      throw new Error(UNAUTHORIZED);
    }
  },
);

async function identify(authorization: string): Promise<Identity> {
  const [, credential] = BEARER.exec(authorization) ?? [];
  if (credential === undefined) throw new InvalidCredentialError('no bearer token');
  return looksLikeApiKey(credential) ? keys.identify(credential) : tokens.identify(credential);
}

/** Allows the whole stage, because API Gateway caches the answer by token and uses it for every route. */
function policyFor({ id, scopes }: Identity, methodArn: string): APIGatewayAuthorizerResult {
  const [api, stage] = methodArn.split('/');
  return {
    principalId: id,
    policyDocument: {
      Version: '2012-10-17',
      Statement: [{ Effect: 'Allow', Action: 'execute-api:Invoke', Resource: `${api}/${stage}/*` }],
    },
    context: { scope: scopes.join(' ') },
  };
}
