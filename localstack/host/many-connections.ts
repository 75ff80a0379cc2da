import type { Server } from 'node:http';

/**
 * Longer than clients keep a connection that rests (Chromium: 5 minutes). Were the server the first to end it, a
 * request that is just then on its way would find no one.
 */
const KEEP_ALIVE_MS = 310_000;
/** Connections that wait to be accepted, e.g. six of each page when many open at once; Node's default is 511. */
const BACKLOG = 4_096;

/** Lets a server be met by many clients at once, and keep them. Before it listens. */
export function takeManyConnections(listener: Server): void {
  listener.keepAliveTimeout = KEEP_ALIVE_MS;
  const listen = listener.listen;
  // The library asks for a port at an address and leaves the rest to Node.
  listener.listen = ((port: number, host: string, listening: () => void) =>
    listen.call(listener, { port, host, backlog: BACKLOG }, listening)) as Server['listen'];
}
