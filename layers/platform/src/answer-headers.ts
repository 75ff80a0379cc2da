import type { APIGatewayProxyEvent } from 'aws-lambda';
import type { HttpAnswer } from './answers.ts';
import { headerOf } from './headers.ts';

/** No MIME sniffing, no framing, no referrer (OWASP REST Security Cheat Sheet). */
export const SAFETY_HEADERS = {
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
  'content-security-policy': "frame-ancestors 'none'",
};

/** Two years, in seconds. Only encrypted answers carry it (RFC 6797), and API Gateway gives no others. */
const ENCRYPTED_ONLY = { 'strict-transport-security': 'max-age=63072000' };

/**
 * The headers of every answer. No shared cache may store it. The client may, when the answer has a version to
 * revalidate.
 */
export function headersOf({ headers = {} }: HttpAnswer, event: APIGatewayProxyEvent): Record<string, string> {
  const isEncrypted = headerOf(event, 'x-forwarded-proto') === 'https';
  return {
    ...SAFETY_HEADERS,
    ...(isEncrypted && ENCRYPTED_ONLY),
    'cache-control': headers.etag ? 'private, no-cache' : 'no-store',
    ...headers,
  };
}
