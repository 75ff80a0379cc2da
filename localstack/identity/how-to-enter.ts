import { SCOPES } from './token.ts';

/** Lines for the console: how to get a token of the local provider, and how to use it. */
export const howToEnter = (identityPort: number, url: string): string =>
  `the page asks to log in. A token opens what its scopes name, for an hour:

  TOKEN=$(curl -s http://127.0.0.1:${identityPort}/token -d grant_type=client_credentials -d client_id=me \\
    --data-urlencode 'scope=${SCOPES}' \\
    | sed 's/.*"access_token":"\\([^"]*\\)".*/\\1/')
  curl -H "Authorization: Bearer $TOKEN" ${url}/customers`;
