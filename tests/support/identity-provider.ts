import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { exportJWK, generateKeyPair, type JWK, type JWTPayload, SignJWT } from 'jose';

/** An OpenID Connect provider with the keys it publishes. */
export interface IdentityProvider {
  issuer: string;
  /** As it is published. */
  publicKey(): JWK;
  /** A token with these claims, signed with the newest key. */
  sign(claims: JWTPayload): Promise<string>;
  /** Publishes a new key, and signs with it from now on. */
  rotate(algorithm: string): Promise<void>;
  close(): Promise<void>;
}

export async function openIdentityProvider(): Promise<IdentityProvider> {
  const published: JWK[] = [];
  let newest: { key: CryptoKey; header: { alg: string; kid: string } };
  const rotate = async (alg: string) => {
    const { privateKey, publicKey } = await generateKeyPair(alg);
    const kid = `${alg}-${published.length}`;
    newest = { key: privateKey, header: { alg, kid } };
    published.push({ ...(await exportJWK(publicKey)), kid, alg, use: 'sig' });
  };
  await rotate('RS256');
  const server = createServer(({ url }, response) => {
    const discovery = { issuer, jwks_uri: `${issuer}/keys` };
    response.setHeader('content-type', 'application/json');
    response.end(JSON.stringify(url === '/keys' ? { keys: published } : discovery));
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return {
    issuer,
    publicKey: () => published.at(-1) as JWK,
    sign: (claims) => new SignJWT(claims).setProtectedHeader(newest.header).sign(newest.key),
    rotate,
    close: async () => {
      server.close().closeAllConnections();
      await once(server, 'close');
    },
  };
}
