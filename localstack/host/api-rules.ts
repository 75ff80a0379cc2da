import type { Server } from '@hapi/hapi';
import { addRule } from './hapi.ts';
import { originsOf, refuseForeign } from './own-requests.ts';
import { keepBytes } from './raw-bodies.ts';
import { refuseUnreadable } from './readable-target.ts';

/**
 * Restricts who may send requests to the API of this machine: programs, its own page, and pages of these `origins`. A
 * request reaches a function exactly as it was sent, or not at all.
 */
export function guardApi(server: Server, port: number, origins: readonly string[]): void {
  const allowed = [...originsOf(port), ...origins];
  addRule(server, 'onRequest', ({ raw: { req } }) => {
    const { host, origin } = req.headers;
    // serverless-offline would let a page of any origin that it sees read the answer. Functions still see it.
    delete req.headers.origin;
    refuseForeign({ host, origin }, port, allowed);
    refuseUnreadable(req.url ?? '/');
  });
  keepBytes(server);
}
