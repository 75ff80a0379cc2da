import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import { MOST_CURVES } from './curves/drawn.ts';
import { SIZES, type SizeName } from './curves/sizes.ts';
import { WindowStore } from './curves/window-store.ts';
import { History } from './feed/history.ts';
import { poll } from './feed/poll.ts';
import type { ServerClock } from './feed/server-clock.ts';
import { stream } from './feed/stream.ts';

/** Windows back to which customers are read; before that there is the total alone. */
export const CUSTOMER_WINDOWS = 200;

/** Windows, the same store each time: `changes` says that it holds something new. */
export interface Windows {
  store: WindowStore;
  changes: number;
  /** Since when customers' windows are known, the total's may be for longer; milliseconds since the Unix epoch. */
  customersSince: number;
  /** The last try to read them failed. */
  failed: boolean;
}

/** Milliseconds until what may have changed is asked for again. */
const everyMs = (size: SizeName): number => (size === '1m' ? 5_000 : 15_000);

const start = (size: SizeName): Windows => ({
  store: new WindowStore(size),
  changes: 0,
  customersSince: Number.POSITIVE_INFINITY,
  failed: false,
});

/** The customers with the most factures in the window that runs and the one before it. */
async function customersOf(size: SizeName, now: number, signal: AbortSignal): Promise<string[]> {
  const times = [now, now - SIZES[size].ms];
  const tops = await Promise.all(
    times.map((at) => stream.top({ size, at, by: 'count', limit: MOST_CURVES }, signal)),
  );
  return [...new Set(tops.flat().map(({ key }) => key))].filter((key) => key !== null);
}

interface Following {
  windows: (update: (before: Windows) => Windows) => void;
  backMs: () => number;
}

/** Reads lines and says so after each page. @returns one round, as `poll` has it */
function follower(size: SizeName, clock: ServerClock, store: WindowStore, { windows, backMs }: Following) {
  const { ms } = SIZES[size];
  const now = () => clock.at(Date.now());
  const changed = (customersSince = Number.POSITIVE_INFINITY) =>
    windows((before) => ({
      store,
      changes: before.changes + 1,
      customersSince: Math.min(before.customersSince, customersSince),
      failed: false,
    }));
  const history = new History(stream.windows(size), ms, (rows) => {
    store.apply(rows, now());
    changed();
  });
  let customers: readonly string[] = [];
  return async (signal: AbortSignal) => {
    const at = now();
    if (customers.length === 0) customers = (await customersOf(size, at, signal)).slice(0, MOST_CURVES);
    const since = at - backMs();
    const ofCustomers = Math.max(since, at - CUSTOMER_WINDOWS * ms);
    const lines = new Map<string | null, number>(customers.map((key) => [key, ofCustomers]));
    await history.follow(lines.set(null, since), at, signal);
    changed(ofCustomers);
    return everyMs(size);
  };
}

/**
 * Follows windows of a larger size than the live one: of the total, and of the largest customers.
 * @param backMs how far back from the present; more is read at once
 */
export function useHistory(size: SizeName, clock: ServerClock, backMs: number): Windows {
  const [windows, setWindows] = useState(() => start(size));
  const wanted = useRef(backMs);
  wanted.current = backMs;
  const round = useRef<(signal: AbortSignal) => Promise<number>>(undefined);
  const onFailure = () => setWindows((before) => ({ ...before, failed: true }));
  useEffect(() => {
    if (size === '5s') return;
    const fresh = start(size);
    setWindows(fresh);
    const one = follower(size, clock, fresh.store, { windows: setWindows, backMs: () => wanted.current });
    round.current = one;
    return poll({ round: one, onFailure, retry: everyMs(size) });
  }, [size, clock]);
  useEffect(() => {
    if (size === '5s' || backMs <= SIZES[size].shownMs) return;
    const stop = new AbortController();
    round.current?.(stop.signal).catch(() => stop.signal.aborted || onFailure());
    return () => stop.abort();
  }, [size, backMs]);
  // What is there of another size is not of this one, until the effect has begun with it.
  const blank = useMemo(() => start(size), [size]);
  return windows.store.size === size ? windows : blank;
}
