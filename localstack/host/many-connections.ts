import type { Server } from 'node:http';

/**
 * Longer than clients keep an idle connection (Chromium: 5 minutes). If the server ended it first, a request in transit
 * at that moment would be lost.
 */
const KEEP_ALIVE_MS = 310_000;
/** Connections that wait to be accepted, e.g. six of each page when many open at once; Node's default is 511. */
const BACKLOG = 4_096;

/** Lets a server accept and keep many connections at once. Call it before the server listens. */
export function takeManyConnections(listener: Server): void {
  listener.keepAliveTimeout = KEEP_ALIVE_MS;
  const listen = listener.listen;
  // The library passes a port and an address, and leaves the rest to Node.
  listener.listen = ((port: number, host: string, listening: () => void) =>
    listen.call(listener, { port, host, backlog: BACKLOG }, listening)) as Server['listen'];
}
