import { setTimeout as sleep } from 'node:timers/promises';
import { SYSTEM } from '@facturation/platform/access';
import { createRemoteJWKSet, errors, type JWTPayload, jwtVerify } from 'jose';
import { z } from 'zod';
import { type Identity, InvalidCredentialError } from './identity.ts';

/** Public keys only: with a shared secret, whoever checks tokens could also make them. */
const ALGORITHMS = ['RS256', 'PS256', 'ES256', 'EdDSA'];
/** How far the clocks of the provider and of this machine may differ. */
const CLOCK_SKEW_S = 30;
const PROVIDER_TIMEOUT_MS = 2_000;
/** A token of an unknown key makes us fetch the keys again, since the key may be new, but not more often than this. */
const REFETCH_INTERVAL_MS = 1_000;
/** Keys that the provider has withdrawn are forgotten after this. */
const KEYS_KEPT_MS = 600_000;

export interface ProviderSettings {
  /** The issuer as tokens name it. Its configuration is at a path below this URL. */
  issuer: string;
  /** The audience that tokens must be issued for. */
  audience: string;
}

type ProviderKeys = ReturnType<typeof createRemoteJWKSet>;

const Discovery = z.looseObject({ issuer: z.string(), jwks_uri: z.url() });

/** Checks access tokens (JWT, RFC 9068) of an OpenID Connect provider. Keys are fetched at first use and kept. */
export class AccessTokens {
  readonly #settings: ProviderSettings;
  readonly #pause: (ms: number) => Promise<unknown>;
  #keys: Promise<ProviderKeys> | undefined;

  /** `pause` resolves after some milliseconds. */
  constructor(settings: ProviderSettings, pause: (ms: number) => Promise<unknown> = sleep) {
    this.#settings = settings;
    this.#pause = pause;
  }

  /**
   * @throws {InvalidCredentialError} when the token is not valid
   * @throws {Error} when the provider does not answer
   */
  async identify(token: string): Promise<Identity> {
    const payload = await this.#payloadOf(token).catch((error: unknown) => {
      throw isRefusal(error) ? new InvalidCredentialError(error.message, { cause: error }) : error;
    });
    return { id: `user:${subjectOf(payload)}`, scopes: scopesOf(payload) };
  }

  async #payloadOf(token: string): Promise<JWTPayload> {
    const keys = await this.#keysOfProvider();
    const wereJustFetched = keys.coolingDown;
    try {
      return await this.#verify(token, keys);
    } catch (error) {
      if (!wereJustFetched || !(error instanceof errors.JWKSNoMatchingKey)) throw error;
      // The key may have been published since then, but the keys may not be fetched again yet.
      await this.#pause(REFETCH_INTERVAL_MS);
      return await this.#verify(token, keys);
    }
  }

  async #verify(token: string, keys: ProviderKeys): Promise<JWTPayload> {
    const { issuer, audience } = this.#settings;
    const { payload } = await jwtVerify(token, keys, {
      issuer,
      audience,
      algorithms: ALGORITHMS,
      clockTolerance: CLOCK_SKEW_S,
      requiredClaims: ['exp', 'sub'],
    });
    return payload;
  }

  #keysOfProvider(): Promise<ProviderKeys> {
    this.#keys ??= discover(this.#settings.issuer).catch((error: unknown) => {
      this.#keys = undefined;
      throw error;
    });
    return this.#keys;
  }
}

/** OpenID Connect Discovery 1.0, section 4. */
async function discover(issuer: string): Promise<ProviderKeys> {
  const url = `${issuer.replace(/\/$/, '')}/.well-known/openid-configuration`;
  const answer = await fetch(url, { signal: AbortSignal.timeout(PROVIDER_TIMEOUT_MS), redirect: 'error' });
  if (!answer.ok) throw new Error(`The identity provider answers ${answer.status} at ${url}.`);
  const found = Discovery.parse(await answer.json());
  if (found.issuer !== issuer) throw new Error(`The identity provider calls itself ${found.issuer}.`);
  return createRemoteJWKSet(new URL(found.jwks_uri), {
    timeoutDuration: PROVIDER_TIMEOUT_MS,
    cooldownDuration: REFETCH_INTERVAL_MS,
    cacheMaxAge: KEYS_KEPT_MS,
  });
}

/** Errors of jose for a provider whose keys cannot be fetched or read. */
const PROVIDER_FAULTS = ['ERR_JOSE_GENERIC', 'ERR_JWKS_TIMEOUT', 'ERR_JWKS_INVALID'];

/** Whether an error is the token's fault. Any other one is the provider's. */
const isRefusal = (error: unknown): error is Error =>
  error instanceof errors.JOSEError && !PROVIDER_FAULTS.includes(error.code);

/**
 * The subject of the token.
 * @throws {InvalidCredentialError} when there is none: the library accepts a subject of any type; or when it would be
 * read as the system itself
 */
function subjectOf({ sub }: Record<string, unknown>): string {
  if (typeof sub !== 'string' || sub.trim() === '')
    throw new InvalidCredentialError('the subject is no text');
  if (sub.startsWith(SYSTEM)) throw new InvalidCredentialError('the subject is a name of the system itself');
  return sub;
}

/** The scopes: `scope` by RFC 8693, or `scp` as some providers call it; a text or a list. */
function scopesOf({ scope, scp }: JWTPayload): string[] {
  const given = [scope ?? scp ?? []].flat();
  return given.flatMap((text) => (typeof text === 'string' ? text.split(' ') : [])).filter(Boolean);
}
