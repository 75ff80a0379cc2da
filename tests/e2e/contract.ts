import { readFileSync } from 'node:fs';
import { tryAll } from '../contract/send.ts';
import { readHttpFile } from '../contract/try-request.ts';

/** Sends every request of docs/api.http to the API at `url`, in its order. */
export function tryContract(url: string, token: string | undefined) {
  const requests = readHttpFile(readFileSync(new URL('../../docs/api.http', import.meta.url), 'utf8'));
  return Array.fromAsync(tryAll(requests, { host: url.replace(/\/$/, ''), token }));
}
