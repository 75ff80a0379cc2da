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

/** As API Gateway has it (`custom.authorizer` of `serverless.yml`): what has another form does not come here. */
const BEARER = /^[Bb]earer ([\w.~+/=-]+)$/;

/** API Gateway makes a 401 of this text, and of no other. */
const UNAUTHORIZED = 'Unauthorized';

/** TOKEN authorizer of API Gateway: it says who the caller is. Each function checks what they may do. */
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

/** Allows the whole stage: the answer is kept by token, so it must be right for every route. */
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
