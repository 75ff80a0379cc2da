import { randomBytes, timingSafeEqual } from 'node:crypto';

/** The environment variable that gives a process the secret, and the header that shows it to the Lambda Invoke port. */
export const INVOKE_SECRET = 'FACTURATION_INVOKE_SECRET';
export const SECRET_HEADER = 'x-facturation-invoke-secret';

/** 256 bits, new for each start. */
export const newSecret = (): string => randomBytes(32).toString('base64url');

/** The header of a session token: functions show the secret as the one of their role, by what any client of AWS does. */
export const TOKEN_HEADER = 'x-amz-security-token';

/** What the host of functions is told, so that they can invoke one another at `endpoint`. */
export const invoking = (endpoint: string, secret: string): Record<string, string> => ({
  [INVOKE_SECRET]: secret,
  AWS_ENDPOINT_URL_LAMBDA: endpoint,
  AWS_SESSION_TOKEN: secret,
});

/** What a caller of the Lambda Invoke port adds; nothing where the variable is not set, as on an AWS that runs already. */
export function secretHeader({ [INVOKE_SECRET]: secret } = process.env): Record<string, string> {
  return secret ? { [SECRET_HEADER]: secret } : {};
}

/** Compares in constant time, so that the duration does not reveal where the two differ. */
export function isSecret(shown: string | undefined, secret: string): boolean {
  const [given, wanted] = [Buffer.from(shown ?? ''), Buffer.from(secret)];
  return given.length === wanted.length && timingSafeEqual(given, wanted);
}
