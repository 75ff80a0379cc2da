import * as oauth from 'oauth4webapi';
import { apiRoot } from '../api/api-root.ts';
import { SCOPES } from './scopes.ts';
import type { LoggedIn } from './session.ts';
import type { Settings } from './settings.ts';
import { tabStorage } from './storage.ts';

const KEY = 'facturation.log-in';

/** What is remembered while the reader is at the provider. */
interface Begun {
  verifier: string;
  state: string;
  nonce: string;
  /** Where in the page the reader was: what follows `#`. */
  place: string;
}

/** The library wants https; a provider on one's own machine has none. */
const optionsFor = (url: URL) => ({
  [oauth.allowInsecureRequests]: url.hostname === '127.0.0.1' || url.hostname === 'localhost',
  signal: () => AbortSignal.timeout(8_000),
});

async function providerOf({ issuer }: Settings): Promise<oauth.AuthorizationServer> {
  const url = new URL(issuer);
  return oauth.processDiscoveryResponse(url, await oauth.discoveryRequest(url, optionsFor(url)));
}

/** Sends the reader to the provider: authorization code with PKCE (RFC 7636). */
export async function beginLogIn(settings: Settings): Promise<void> {
  const { authorization_endpoint: endpoint = '' } = await providerOf(settings);
  const begun: Begun = {
    verifier: oauth.generateRandomCodeVerifier(),
    state: oauth.generateRandomState(),
    nonce: oauth.generateRandomNonce(),
    place: location.hash,
  };
  tabStorage.setItem(KEY, JSON.stringify(begun));
  const url = new URL(endpoint);
  url.search = new URLSearchParams({
    client_id: settings.clientId,
    redirect_uri: apiRoot(location.href),
    response_type: 'code',
    scope: ['openid', 'profile', ...SCOPES].join(' '),
    code_challenge: await oauth.calculatePKCECodeChallenge(begun.verifier),
    code_challenge_method: 'S256',
    state: begun.state,
    nonce: begun.nonce,
  }).toString();
  location.assign(url);
}

/** Changes the code in the page's address for tokens. @throws {Error} when the provider or the reader refused */
export async function completeLogIn(settings: Settings): Promise<LoggedIn> {
  const address = new URL(location.href);
  const { verifier, state, nonce, place = '' }: Begun = JSON.parse(tabStorage.getItem(KEY) ?? '{}');
  tabStorage.removeItem(KEY);
  // A code is good for once: a page that is loaded again must not send it again.
  history.replaceState(null, '', apiRoot(location.href) + place);
  dispatchEvent(new HashChangeEvent('hashchange'));
  const provider = await providerOf(settings);
  const client: oauth.Client = { client_id: settings.clientId };
  const answer = await oauth.authorizationCodeGrantRequest(
    provider,
    client,
    oauth.None(),
    oauth.validateAuthResponse(provider, client, address, state),
    apiRoot(location.href),
    verifier,
    optionsFor(new URL(settings.issuer)),
  );
  const tokens = await oauth.processAuthorizationCodeResponse(provider, client, answer, {
    expectedNonce: nonce,
    requireIdToken: true,
  });
  const claims = oauth.getValidatedIdTokenClaims(tokens);
  return {
    accessToken: tokens.access_token,
    idToken: tokens.id_token ?? '',
    name: String(claims?.name ?? claims?.email ?? claims?.sub),
    expires: Date.now() + (tokens.expires_in ?? 300) * 1_000,
  };
}

/** Ends the session at the provider too, where it offers that. */
export async function logOutAtProvider(settings: Settings, idToken: string): Promise<void> {
  const { end_session_endpoint: endpoint } = await providerOf(settings);
  if (!endpoint) return location.reload();
  const url = new URL(endpoint);
  url.searchParams.set('client_id', settings.clientId);
  url.searchParams.set('id_token_hint', idToken);
  url.searchParams.set('post_logout_redirect_uri', apiRoot(location.href));
  location.assign(url);
}
