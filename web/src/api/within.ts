import type { Middleware } from '@facturation/api-client';

/** Gives each request so many milliseconds. */
export const within = (timeoutMs: number): Middleware => ({
  onRequest({ request }) {
    const signal = AbortSignal.any([request.signal, AbortSignal.timeout(timeoutMs)]);
    return new Request(request, { signal, cache: 'no-store' });
  },
});
