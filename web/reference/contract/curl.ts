import type { ApiRequest } from './request.ts';

/** One word of a POSIX shell that means itself, whatever is in it. */
const word = (text: string): string => `'${text.replaceAll("'", String.raw`'\''`)}'`;

/** Where the shell keeps the token: a command that is passed on does not carry it. */
const PROOF = '-H "Authorization: Bearer $TOKEN"';

/** The request as a command of curl, with the token taken from the variable TOKEN. */
export function curlOf({ method, url, headers, body, proves }: ApiRequest): string {
  const parts = [
    `curl${method === 'GET' ? '' : ` -X ${method}`} ${word(url)}`,
    ...(proves ? [PROOF] : []),
    ...Object.entries(headers).map(([name, value]) => `-H ${word(`${name}: ${value}`)}`),
    ...(body === undefined ? [] : [`--data-raw ${word(body)}`]),
  ];
  return parts.join(' \\\n  ');
}
