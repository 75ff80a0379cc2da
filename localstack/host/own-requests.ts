import { ApiError } from '@facturation/platform/errors';

/** The names of this machine that only it can answer to. */
const LOOPBACK = ['127.0.0.1', 'localhost', '[::1]'];

interface Headers {
  host?: string | undefined;
  origin?: string | undefined;
}

/** The `Host` headers that a request to a port of this machine may carry. */
export const hostsOf = (port: number): string[] => [
  ...LOOPBACK.map((name) => `${name}:${port}`),
  // A client leaves out the default port.
  ...(port === 80 ? LOOPBACK : []),
];

/** The origins of a page that this machine serves on a port. */
export const originsOf = (port: number): string[] => hostsOf(port).map((host) => `http://${host}`);

/**
 * Refuses what a page of another site may send to a port of this machine. A name that leads here by DNS is no name of
 * this machine, so a page that is behind one (DNS rebinding) is refused by its `Host`; any other page by its `Origin`,
 * which a browser adds to every request that a page could read or change something with.
 * @param origins pages that may ask
 * @throws {ApiError} 421 for a foreign `Host`, 403 for a foreign `Origin`
 */
export function refuseForeign({ host, origin }: Headers, port: number, origins: readonly string[]): void {
  if (!hostsOf(port).includes(host?.toLowerCase() ?? '')) {
    throw new ApiError('foreign-host', `Only the host ${hostsOf(port).join(' or ')} is answered here.`);
  }
  if (origin !== undefined && !origins.includes(origin)) {
    throw new ApiError('foreign-origin', 'Requests from this origin are not allowed.');
  }
}
