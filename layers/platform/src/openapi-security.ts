import type { Route } from './contract.ts';

/** RFC 6750. */
const bearer = (bearerFormat: string, description: string) => ({
  type: 'http' as const,
  scheme: 'bearer',
  bearerFormat,
  description,
});

/**
 * How a caller proves who they are. `issuer`: the OpenID Connect provider of the stage, where it has one. It is named
 * in the description only: tools that read a scheme of type `openIdConnect` fetch its URL as soon as they show the
 * document.
 */
export function securitySchemesOf(issuer = '') {
  const provider = issuer ? ` ${issuer}` : '';
  return {
    accessToken: bearer('JWT', `An access token of the OpenID Connect provider${provider}, with scopes`),
    apiKey: bearer('fk_…', 'The API key of a machine, with the scopes it was created with'),
  };
}

/** One of the proofs, with every scope that the route names; nothing where it is public. */
export const securityOf = ({ scopes }: Pick<Route, 'scopes'>): Record<string, string[]>[] =>
  scopes === 'public' ? [] : [{ accessToken: [...scopes] }, { apiKey: [...scopes] }];
