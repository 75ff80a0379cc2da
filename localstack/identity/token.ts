import { scopesOf } from '@facturation/platform/contract';
import { CONTRACTS } from '../../functions/gateway/contracts.ts';
import { readPassword } from './password.ts';

/** Every scope that a route requires. */
export const SCOPES = scopesOf(CONTRACTS).join(' ');

/**
 * An access token of the local provider.
 * @param stateDirectory where its start has written the password
 * @param scope by default every scope
 * @throws {Error} when the provider returns none
 */
export async function fetchToken(port: number, stateDirectory: string, scope = SCOPES): Promise<string> {
  const answer = await fetch(`http://127.0.0.1:${port}/token`, {
    method: 'POST',
    body: new URLSearchParams({
      grant_type: 'client_credentials',
      client_id: 'local-machine',
      client_secret: readPassword(stateDirectory),
      scope,
    }),
    signal: AbortSignal.timeout(5_000),
  });
  const { access_token: token } = (await answer.json()) as { access_token?: string };
  if (!token) throw new Error(`The identity provider at port ${port} gave no token: ${answer.status}.`);
  return token;
}
