import { ApiError } from '@facturation/platform/errors';

/** The names of this machine that always mean itself. */
const LOOPBACK = ['127.0.0.1', 'localhost', '[::1]'];

interface Headers {
  host?: string | undefined;
  origin?: string | undefined;
}

/** The `Host` headers that a request to a port of this machine may carry. */
export const hostsOf = (port: number): string[] => [
  ...LOOPBACK.map((name) => `${name}:${port}`),
  // Clients omit the default port.
  ...(port === 80 ? LOOPBACK : []),
];

/** The origins of a page that this machine serves on a port. */
export const originsOf = (port: number): string[] => hostsOf(port).map((host) => `http://${host}`);

/**
 * Refuses requests that a page of another site sends to a port of this machine. A page under a DNS name that leads here
 * (DNS rebinding) is refused by its `Host`, any other page by its `Origin`. A browser adds that to every request with
 * which a page could read or change something.
 * @param origins of pages that may send requests
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
