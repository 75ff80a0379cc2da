import { scopesOf } from '@facturation/platform/contract';
import { CONTRACTS } from '../../functions/gateway/contracts.ts';

/** Every scope that a route asks for. */
export const SCOPES = scopesOf(CONTRACTS).join(' ');

/** An access token of the local provider with every scope. @throws {Error} when the provider does not answer */
export async function fetchToken(port: number): Promise<string> {
  const answer = await fetch(`http://127.0.0.1:${port}/token`, {
    method: 'POST',
    body: new URLSearchParams({
      grant_type: 'client_credentials',
      client_id: 'local-machine',
      scope: SCOPES,
    }),
    signal: AbortSignal.timeout(5_000),
  });
  const { access_token: token } = (await answer.json()) as { access_token?: string };
  if (!token) throw new Error(`The identity provider at port ${port} gave no token: ${answer.status}.`);
  return token;
}
