import type { APIGatewayProxyEvent } from 'aws-lambda';
import type { HttpAnswer } from './answers.ts';
import { headerOf } from './headers.ts';

/** By the OWASP REST Security Cheat Sheet: nobody guesses a type, frames an answer, or is told where a page was. */
export const SAFETY_HEADERS = {
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
  'content-security-policy': "frame-ancestors 'none'",
};

/** Two years, in seconds. RFC 6797 wants it on encrypted answers only: API Gateway gives no others. */
const ENCRYPTED_ONLY = { 'strict-transport-security': 'max-age=63072000' };

/** What every answer carries: it is nobody else's to keep, and its own client asks anew what has a version. */
export function headersOf({ headers = {} }: HttpAnswer, event: APIGatewayProxyEvent): Record<string, string> {
  const isEncrypted = headerOf(event, 'x-forwarded-proto') === 'https';
  return {
    ...SAFETY_HEADERS,
    ...(isEncrypted && ENCRYPTED_ONLY),
    'cache-control': headers.etag ? 'private, no-cache' : 'no-store',
    ...headers,
  };
}
