import type { WindowSize } from '../sizes.ts';
import type { ReadHead, ReadWindow } from '../store/stored.ts';
import type { Seen } from './event-id.ts';
import type { WindowReader } from './read-windows.ts';
import { type WindowRow, WindowView } from './window-view.ts';

/** A new client gets this much history, which is the length of the page's curves. */
const RECENT_MS = 2 * 60_000;
/** A client that was away for longer starts again. It finds what it missed in `/analytics/windows`. */
const HORIZON_MS = 60 * 60_000;

interface Snapshot {
  heads: readonly ReadHead[];
  seen: Seen | undefined;
  /** ms */
  now: number;
}

/**
 * The rows that have changed since a client saw `seen`: they were written or closed since. Everything folded since then
 * is in a window that was open then, which limits what must be read.
 */
export async function changedRows(
  reader: WindowReader,
  size: WindowSize,
  snapshot: Snapshot,
): Promise<WindowRow[]> {
  const { heads, now } = snapshot;
  const floor = floorOf(snapshot, reader.live, size);
  const seen = floor < now - HORIZON_MS ? undefined : snapshot.seen;
  const from = seen ? floor : now - RECENT_MS;
  const current = new WindowView(heads, reader.spans);
  const before = seen && new WindowView(seenHeads(heads, reader.live, seen), reader.spans);
  const rows: WindowRow[] = [];
  for await (const items of reader.newestFirst(size, { from, to: Number.MAX_SAFE_INTEGER })) {
    const finals = new Map(before?.rowsOf(items, size).map((row) => [row.customer, row.final]));
    const written = customersWritten(items, reader.live, seen);
    rows.push(
      ...current
        .rowsOf(items, size)
        .filter(({ customer, final }) => written.has(customer) || final !== finals.get(customer)),
    );
  }
  return rows.reverse();
}

/** A start below every window that was open in some partition when the client last looked. */
function floorOf({ heads, seen, now }: Snapshot, live: number, size: WindowSize): number {
  const closedEnds = heads
    .filter(({ epoch }) => epoch === live)
    .map(({ partition }) => seen?.get(partition)?.closedUpTo ?? UNSEEN.closedUpTo);
  return Math.max(0, Math.min(now, ...closedEnds) - size.ms);
}

const UNSEEN = { lastOffset: -1, closedUpTo: -1 };

const seenHeads = (heads: readonly ReadHead[], live: number, seen: Seen): ReadHead[] =>
  heads.map((head) => (head.epoch === live ? { ...head, ...(seen.get(head.partition) ?? UNSEEN) } : head));

/**
 * Former epochs no longer change in the spans where they are read, so any client that is not new has seen their rows.
 */
function customersWritten(items: readonly ReadWindow[], live: number, seen: Seen | undefined): Set<string> {
  const written = items.filter(
    ({ epoch, partition, writtenAt }) =>
      !seen || (epoch === live && writtenAt > (seen.get(partition) ?? UNSEEN).lastOffset),
  );
  return new Set(written.flatMap(({ aggregates }) => [...aggregates.keys()]));
}
