import type { ApiRequest } from './request.ts';

/** Quotes a text, so that a POSIX shell takes it as one word and changes nothing in it. */
const word = (text: string): string => `'${text.replaceAll("'", String.raw`'\''`)}'`;

/** The token comes from a variable of the shell, so that a copied command does not contain it. */
const AUTHORIZATION = '-H "Authorization: Bearer $TOKEN"';

/** The curl command that sends a request. It reads the token from the variable TOKEN. */
export function curlOf({ method, url, headers, body, needsToken }: ApiRequest): string {
  const parts = [
    `curl${method === 'GET' ? '' : ` -X ${method}`} ${word(url)}`,
    ...(needsToken ? [AUTHORIZATION] : []),
    ...Object.entries(headers).map(([name, value]) => `-H ${word(`${name}: ${value}`)}`),
    ...(body === undefined ? [] : [`--data-raw ${word(body)}`]),
  ];
  return parts.join(' \\\n  ');
}
