import { jest } from '@jest/globals';
import { generateAuthTokenFromCredentialsProvider } from 'aws-msk-iam-sasl-signer-js';
import { kafkaAuthentication, mskToken } from './kafka-authentication.ts';

const REGION = 'eu-west-3';

/** What a token says: the request that it is, but for the name of the program that asks. */
function requestOf(token: string) {
  const url = new URL(Buffer.from(token, 'base64url').toString());
  url.searchParams.delete('User-Agent');
  url.searchParams.sort();
  return url.href;
}

describe('given the credentials of a function', () => {
  const before = { ...process.env };
  afterEach(() => {
    process.env = { ...before };
    jest.useRealTimers();
  });

  it.each([
    ['its role', 'a+session/token=='],
    ['a user', undefined],
  ])('of %s, a token is what the signer of AWS makes of them', async (_, sessionToken) => {
    jest.useFakeTimers({ now: Date.UTC(2026, 10, 23, 12), doNotFake: ['nextTick', 'setImmediate'] });
    const credentials = { accessKeyId: 'AKIAEXAMPLE', secretAccessKey: 'a secret/with+signs' };
    Object.assign(process.env, {
      AWS_ACCESS_KEY_ID: credentials.accessKeyId,
      AWS_SECRET_ACCESS_KEY: credentials.secretAccessKey,
      AWS_SESSION_TOKEN: sessionToken ?? '',
    });
    const theirs = await generateAuthTokenFromCredentialsProvider({
      region: REGION,
      awsCredentialsProvider: async () => ({ ...credentials, ...(sessionToken && { sessionToken }) }),
    });
    const ours = await mskToken(REGION);
    expect(requestOf(ours)).toBe(requestOf(theirs.token));
    expect(ours).toMatch(/^[\w-]+$/);
  });

  it('brokers are told by TLS and a bearer token where the environment says so, and nothing otherwise', () => {
    Object.assign(process.env, { KAFKA_AUTHENTICATION: 'iam', AWS_REGION: REGION });
    expect(kafkaAuthentication()).toMatchObject({ ssl: true, sasl: { mechanism: 'oauthbearer' } });
    delete process.env.KAFKA_AUTHENTICATION;
    expect(kafkaAuthentication()).toEqual({});
  });
});
