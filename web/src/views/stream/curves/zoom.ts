import { SIZES, type SizeName } from './sizes.ts';

/** Times in milliseconds since the Unix epoch. */
export interface Range {
  from: number;
  to: number;
}

/** The part of time that is shown. It ends at `end`, or moves on with the present where there is none. */
export interface Zoom {
  spanMs: number;
  end?: number;
}

/** Windows in the narrowest view. */
const FEWEST = 4;

/** What a size shows at first. */
export const wholeOf = (size: SizeName): Zoom => ({ spanMs: SIZES[size].shownMs });

export const rangeOf = ({ spanMs, end }: Zoom, now: number): Range => {
  const to = Math.min(end ?? now, now);
  return { from: to - spanMs, to };
};

/** A view of a range, no narrower than a few windows and no wider than what is kept. */
export function zoomTo({ from, to }: Range, size: SizeName, now: number): Zoom {
  const { ms, mostMs } = SIZES[size];
  const spanMs = Math.min(mostMs, Math.max(FEWEST * ms, to - from));
  const middle = (from + to) / 2;
  const end = Math.max(middle + spanMs / 2, now - mostMs + spanMs);
  return end >= now - ms / 2 ? { spanMs } : { spanMs, end };
}

/**
 * Shows `factor` times as much. One that follows the present goes on following it.
 * @param anchor the time that keeps its place
 */
export function zoomBy(zoom: Zoom, factor: number, size: SizeName, now: number, anchor?: number): Zoom {
  const { from, to } = rangeOf(zoom, now);
  const still = anchor ?? (zoom.end === undefined ? to : (from + to) / 2);
  return zoomTo({ from: still - (still - from) * factor, to: still + (to - still) * factor }, size, now);
}

/** Moves by a part of what is shown: -0.5 is half of it back. */
export function panBy(zoom: Zoom, part: number, size: SizeName, now: number): Zoom {
  const { from, to } = rangeOf(zoom, now);
  const by = part * zoom.spanMs;
  return zoomTo({ from: from + by, to: to + by }, size, now);
}
