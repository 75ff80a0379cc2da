/** Who has factures in every window, and whether they are credits. */
export interface Traffic {
  customers: readonly string[];
  areCredits: boolean;
}

const LENGTH_MS = { '5s': 5_000, '1m': 60_000, '1h': 3_600_000, '1d': 86_400_000 };
type SizeName = keyof typeof LENGTH_MS;
const GRACE_MS = 30_000;
/** Windows that there are before the one that runs: more than a page ever shows. */
const KEPT_WINDOWS = 3_000;

export interface FakeWindow {
  key: string | null;
  start: string;
  end: string;
  count: number;
  sum: number;
  min: number;
  max: number;
  final: boolean;
}

const iso = (millis: number): string => new Date(millis).toISOString();

/** The same "random" figure for the same seed, so that rows are repeatable; from 0 to below 1. */
export const draw = (seed: number): number => Math.abs(Math.sin(seed) * 10_000) % 1;

export const isFinal = (start: number, ms: number, now: number): boolean => start + ms + GRACE_MS < now;

const startOf = (time: number, ms: number): number => time - (time % ms);

/** Starts of the windows of 5 s in the last two minutes, the running one too. */
export function liveStarts(now: number): number[] {
  const running = startOf(now, LENGTH_MS['5s']);
  return Array.from({ length: 24 }, (_, column) => running - (23 - column) * LENGTH_MS['5s']);
}

/** Each customer's row of the window that begins at `start`, and the total's. The running one grows with the time. */
export function rowsOf(
  start: number,
  { customers, areCredits }: Traffic,
  now: number,
  ms = LENGTH_MS['5s'],
): FakeWindow[] {
  const part = Math.min(1, (now - start) / ms);
  const rows = customers.map((key, index) => {
    const count = Math.round(
      (1 + 3 * draw(start / LENGTH_MS['5s'] + index * 7.3)) * (ms / LENGTH_MS['5s']) * part,
    );
    const sum = Math.round(count * 100 * (40 + 160 * draw(start / 777 + index))) / 100;
    return { key, count, sum: areCredits ? -sum : sum };
  });
  const add = (name: 'count' | 'sum') => rows.reduce((sum, row) => sum + row[name], 0);
  const window = { start: iso(start), end: iso(start + ms), final: isFinal(start, ms, now) };
  const total = { key: null, count: add('count'), sum: Math.round(100 * add('sum')) / 100 };
  return [...rows, total].map((row) => ({ ...window, ...row, min: 1, max: 200 }));
}

/** `GET analytics/windows` */
export function windowsPage(query: URLSearchParams, traffic: Traffic, now: number) {
  const ms = LENGTH_MS[(query.get('size') ?? '5s') as SizeName];
  const [from, to] = ['from', 'to'].map((name) => Date.parse(query.get(name) ?? ''));
  const running = startOf(now, ms);
  const oldest = Math.max(from || 0, running - KEPT_WINDOWS * ms);
  const below = Number(query.get('cursor') ?? (to || now + 1));
  const newest = Math.min(running, Math.ceil(below / ms) * ms - ms);
  const limit = Number(query.get('limit'));
  const starts = Array.from({ length: limit + 1 }, (_, back) => newest - back * ms).filter(
    (start) => start >= oldest,
  );
  const rows = starts
    .slice(0, limit)
    .flatMap((start) => rowsOf(start, traffic, now, ms).filter(({ key }) => key === query.get('key')));
  const href = `/analytics/windows?cursor=${starts[limit - 1]}`;
  return { _embedded: { windows: rows }, _links: starts.length > limit ? { next: { href } } : {} };
}

/** `GET analytics/top` */
export function topWindows(query: URLSearchParams, traffic: Traffic, now: number) {
  const ms = LENGTH_MS[(query.get('size') ?? '1m') as SizeName];
  const by = query.get('by') === 'count' ? 'count' : 'sum';
  const start = startOf(Date.parse(query.get('at') ?? '') || now, ms);
  const rows = rowsOf(start, traffic, now, ms).filter(({ key }) => key !== null);
  return { windows: rows.toSorted((a, b) => b[by] - a[by]).slice(0, Number(query.get('limit'))) };
}
