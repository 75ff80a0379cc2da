import { apiClient, type Middleware, type Schemas } from '@facturation/api-client';
import { answerOf } from '../../../api/answer.ts';
import { RefusedError } from '../../../api/refused-error.ts';

/** How often each part is asked anew, in milliseconds; the curves' pace is the server's. */
export const EVERY_MS = { factures: 2_000, summary: 2_000, health: 10_000, registry: 10_000 };

/** Longer than any answer of the API takes, shorter than a reader's patience. */
const TIMEOUT_MS = 8_000;

/** Factures in the list. */
const SHOWN = 10;

const inTime: Middleware = {
  onRequest({ request }) {
    const signal = AbortSignal.any([request.signal, AbortSignal.timeout(TIMEOUT_MS)]);
    return new Request(request, { signal, cache: 'no-store' });
  },
};

/**
 * What the view of the stream asks of the API below `root`. Each throws when nothing answers in 8 s, and a `RefusedError` on a status
 * of error.
 * @param asReader adds who asks
 */
export function streamApi(root: string, asReader: Middleware) {
  const client = apiClient(root, inTime, asReader);
  return {
    summary: (signal: AbortSignal) => answerOf(client.GET('/analytics/summary', { signal })),
    factures: (signal: AbortSignal) =>
      answerOf(client.GET('/factures', { signal, params: { query: { size: SHOWN } } })),
    registry: (signal: AbortSignal) => answerOf(client.GET('/registry', { signal })),

    /** A health that is not good is an answer, not a failure to answer. */
    async health(signal: AbortSignal): Promise<Schemas['SystemHealth']> {
      const { data, error, response } = await client.GET('/health', { signal });
      const health = data ?? error;
      if (health && 'dependencies' in health) return health;
      throw new RefusedError(response);
    },

    /** The stream of events from after the event `lastEventId`, its body unread. */
    async analytics(lastEventId: string | undefined, signal: AbortSignal): Promise<Response> {
      const headers = lastEventId === undefined ? {} : { 'Last-Event-ID': lastEventId };
      const { response } = await client.GET('/analytics', { signal, headers, parseAs: 'stream' });
      if (response.ok) return response;
      throw new RefusedError(response);
    },
  };
}
