// A process that acts as an OpenID Connect provider on this machine. Whoever knows the password of the start is accepted: a
// machine under the name that it gives, a person on the page as the one local user.
import { createServer, type IncomingMessage } from 'node:http';
import { parseArgs } from 'node:util';
import {
  type MutableRedirectUri,
  type MutableResponse,
  type MutableToken,
  OAuth2Server,
} from 'oauth2-mock-server';
import { isSecret } from '../host/invoke-secret.ts';
import { door } from './door.ts';
import { IDENTITY_PASSWORD } from './password.ts';

const { values } = parseArgs({
  options: {
    port: { type: 'string', default: '' },
    audience: { type: 'string' },
    page: { type: 'string', multiple: true, default: [] },
  },
});
const { [IDENTITY_PASSWORD]: password } = process.env;
if (!password) throw new Error(`${IDENTITY_PASSWORD} is not set.`);

/** The user who logs in on the page. */
const PERSON = { sub: 'local-user', name: 'Utilisateur local' };

type WithQuery = IncomingMessage & { query?: Record<string, string> };
type WithBody = IncomingMessage & { body?: Record<string, string> };

const { service, issuer } = new OAuth2Server();
await issuer.keys.generate('RS256');
issuer.url = `http://127.0.0.1:${values.port}`;

/** The scopes requested with each code, because the library forgets them. A code can be used once. */
const scopes = new Map<string, string>();
service.on('beforeAuthorizeRedirect', ({ url }: MutableRedirectUri, { query }: WithQuery) => {
  scopes.set(url.searchParams.get('code') ?? '', query?.scope ?? '');
});

// ID tokens and access tokens pass here. A token with a scope is an access token.
service.on('beforeTokenSigning', ({ payload }: MutableToken, { body = {} }: WithBody) => {
  const { grant_type: grant, client_id: client, code = '' } = body;
  const isAccess = 'scope' in payload;
  const person = grant === 'client_credentials' ? { sub: client || 'local-machine' } : PERSON;
  Object.assign(payload, person);
  if (isAccess) Object.assign(payload, { aud: values.audience, scope: scopes.get(code) ?? body.scope ?? '' });
});

/** RFC 6749, 5.2: a machine sends the password as its secret, the page sends the code that it got for the password. */
service.on('beforeResponse', (response: MutableResponse, { body = {} }: WithBody) => {
  const { grant_type: grant, client_secret: secret, code = '' } = body;
  const isMachine = grant === 'client_credentials' && isSecret(secret, password);
  const isPage = grant === 'authorization_code' && scopes.delete(code);
  if (isMachine || isPage) return;
  const isForgotten = grant === 'authorization_code';
  response.statusCode = isForgotten ? 400 : 401;
  response.body = { error: isForgotten ? 'invalid_grant' : 'invalid_client' };
});

const port = Number(values.port);
createServer(door(service.requestHandler, { port, pages: values.page, password })).listen(port, '127.0.0.1');
process.once('SIGTERM', () => process.exit(0));
