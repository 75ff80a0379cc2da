// A process that is an OpenID Connect provider of this machine: everybody is let in at once, as who they say they are.
import type { IncomingMessage } from 'node:http';
import { parseArgs } from 'node:util';
import { type MutableRedirectUri, type MutableToken, OAuth2Server } from 'oauth2-mock-server';

const { values } = parseArgs({ options: { port: { type: 'string' }, audience: { type: 'string' } } });

/** Who logs in by the page. */
const PERSON = { sub: 'local-user', name: 'Utilisateur local' };

type WithQuery = IncomingMessage & { query?: Record<string, string> };
type WithBody = IncomingMessage & { body?: Record<string, string> };

const server = new OAuth2Server();
await server.issuer.keys.generate('RS256');
server.issuer.url = `http://127.0.0.1:${values.port}`;

/** What was asked for with each code: the mock forgets it. */
const scopes = new Map<string, string>();
server.service.on('beforeAuthorizeRedirect', ({ url }: MutableRedirectUri, { query }: WithQuery) => {
  scopes.set(url.searchParams.get('code') ?? '', query?.scope ?? '');
});

// Both kinds of token pass here; one that has a scope is an access token.
server.service.on('beforeTokenSigning', ({ payload }: MutableToken, { body = {} }: WithBody) => {
  const { grant_type: grant, client_id: client, code = '' } = body;
  const isAccess = 'scope' in payload;
  const person = grant === 'client_credentials' ? { sub: client || 'local-machine' } : PERSON;
  Object.assign(payload, person);
  if (isAccess) Object.assign(payload, { aud: values.audience, scope: scopes.get(code) ?? body.scope ?? '' });
});

await server.start(Number(values.port), '127.0.0.1');
process.once('SIGTERM', () => process.exit(0));
