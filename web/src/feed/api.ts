import { apiClient, type Middleware, type Schemas } from '@facturation/api-client';
import { session } from '../session/current.ts';
import { apiRoot } from './api-root.ts';
import { RefusedError } from './refused-error.ts';

/** Longer than any answer of the API takes, shorter than a reader's patience; milliseconds. */
const TIMEOUT = 8_000;

/** Factures in the list. */
const SHOWN = 10;

/** Asks as whoever is logged in, and hears what the answer says of that. */
const asReader: Middleware = {
  onRequest({ request }) {
    const headers = new Headers({ ...Object.fromEntries(request.headers), ...session.headers });
    const signal = AbortSignal.any([request.signal, AbortSignal.timeout(TIMEOUT)]);
    return new Request(request, { headers, signal, cache: 'no-store' });
  },
  onResponse({ response }) {
    session.learn(response.status, response.headers.get('www-authenticate'));
  },
};

const client = apiClient(apiRoot(location.href), asReader);

type Answer<T> = Promise<{ data?: T; response: Response }>;

async function dataOf<T>(answer: Answer<T>): Promise<T> {
  const { data, response } = await answer;
  if (data !== undefined) return data;
  throw new RefusedError(response);
}

/** A health that is not good is an answer, not a failure to answer. */
async function healthOf(signal: AbortSignal): Promise<Schemas['SystemHealth']> {
  const { data, error, response } = await client.GET('/health', { signal });
  const health = data ?? error;
  if (health && 'dependencies' in health) return health;
  throw new RefusedError(response);
}

/** What the page asks. Each throws when nothing answers in 8 s, and a `RefusedError` on a status of error. */
export const api = {
  summary: (signal: AbortSignal) => dataOf(client.GET('/analytics/summary', { signal })),
  factures: (signal: AbortSignal) =>
    dataOf(client.GET('/factures', { signal, params: { query: { size: SHOWN } } })),
  registry: (signal: AbortSignal) => dataOf(client.GET('/registry', { signal })),
  health: healthOf,

  /** The stream of events from after the event `lastEventId`, its body unread. */
  async analytics(lastEventId: string | undefined, signal: AbortSignal): Promise<Response> {
    const headers = lastEventId === undefined ? {} : { 'Last-Event-ID': lastEventId };
    const { response } = await client.GET('/analytics', { signal, headers, parseAs: 'stream' });
    if (response.ok) return response;
    throw new RefusedError(response);
  },
};
