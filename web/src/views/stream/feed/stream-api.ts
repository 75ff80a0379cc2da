import { apiClient, type Middleware, type Schemas } from '@facturation/api-client';
import { answerOf } from '../../../api/answer.ts';
import { RefusedError } from '../../../api/refused-error.ts';
import { within } from '../../../api/within.ts';
import type { WindowRow } from '../answers.ts';
import type { Metric } from '../curves/curves.ts';
import type { SizeName } from '../curves/sizes.ts';
import type { AskWindows } from './history.ts';

/** How often each part is asked anew, in milliseconds; the curves' pace is the server's. */
export const EVERY_MS = { factures: 2_000, summary: 2_000, health: 10_000, registry: 10_000 };

/** Longer than any answer of the API takes, shorter than a reader's patience. */
const TIMEOUT_MS = 8_000;

/** Factures in the list. */
const SHOWN = 10;
/** As many windows as a page may have. */
const WINDOWS_PER_PAGE = 100;

/** Which windows are ordered, and how. `at`: a time in the window, in milliseconds since the Unix epoch. */
export interface Top {
  size: SizeName;
  at: number;
  by: Metric;
  limit: number;
}

const iso = (millis: number): string => new Date(millis).toISOString();

/** The windows of a customer, page by page. */
const windowsOf = (client: ReturnType<typeof apiClient>, size: SizeName): AskWindows =>
  async function* ask(key, { from, to }, signal) {
    const range = { from: iso(from), ...(to !== undefined && { to: iso(to) }) };
    const whose = key === null ? {} : { key };
    let cursor: string | undefined;
    do {
      const query = { size, ...whose, ...range, limit: WINDOWS_PER_PAGE, ...(cursor && { cursor }) };
      const page = await answerOf(client.GET('/analytics/windows', { signal, params: { query } }));
      yield page._embedded.windows;
      const { next } = page._links;
      cursor = next && (new URL(next.href, 'http://root').searchParams.get('cursor') ?? undefined);
    } while (cursor);
  };

/** The stream of events from after the event `lastEventId`, its body unread. */
async function openEvents(
  client: ReturnType<typeof apiClient>,
  lastEventId: string | undefined,
  signal: AbortSignal,
): Promise<Response> {
  const headers = lastEventId === undefined ? {} : { 'Last-Event-ID': lastEventId };
  const { response } = await client.GET('/analytics', { signal, headers, parseAs: 'stream' });
  if (response.ok) return response;
  throw new RefusedError(response);
}

/** A health that is not good is an answer, not a failure to answer. */
async function healthOf(
  client: ReturnType<typeof apiClient>,
  signal: AbortSignal,
): Promise<Schemas['SystemHealth']> {
  const { data, error, response } = await client.GET('/health', { signal });
  const health = data ?? error;
  if (health && 'dependencies' in health) return health;
  throw new RefusedError(response);
}

/**
 * What the view of the stream asks of the API below `root`. Each throws when nothing answers in 8 s, and a `RefusedError` on a status
 * of error.
 * @param asReader adds who asks
 */
export function streamApi(root: string, asReader: Middleware) {
  const client = apiClient(root, within(TIMEOUT_MS), asReader);
  return {
    summary: (signal: AbortSignal) => answerOf(client.GET('/analytics/summary', { signal })),
    factures: (signal: AbortSignal) =>
      answerOf(client.GET('/factures', { signal, params: { query: { size: SHOWN } } })),
    registry: (signal: AbortSignal) => answerOf(client.GET('/registry', { signal })),
    health: (signal: AbortSignal) => healthOf(client, signal),
    analytics: (lastEventId: string | undefined, signal: AbortSignal) =>
      openEvents(client, lastEventId, signal),
    windows: (size: SizeName) => windowsOf(client, size),

    /** The customers of one window, largest first. */
    async top({ at, ...top }: Top, signal: AbortSignal): Promise<readonly WindowRow[]> {
      const query = { ...top, at: iso(at) };
      return (await answerOf(client.GET('/analytics/top', { signal, params: { query } }))).windows;
    },
  };
}
