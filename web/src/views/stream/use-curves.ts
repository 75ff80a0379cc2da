import { useMemo, useRef } from 'preact/hooks';
import { type Curves, toCurves } from './curves/curves.ts';
import { Drawn } from './curves/drawn.ts';
import type { SizeName } from './curves/sizes.ts';
import type { Windows } from './use-history.ts';

/** The curves, and the customers by the place that each keeps. */
export interface DrawnCurves {
  curves: Curves;
  places: readonly (string | undefined)[];
}

/**
 * What is drawn of windows.
 * @param now milliseconds since the Unix epoch, by the server's clock
 * @param paused since when what is drawn stays as it is
 */
export function useCurves(
  { store, changes, customersSince }: Windows,
  size: SizeName,
  now: () => number,
  paused: number | undefined,
): DrawnCurves {
  const drawn = useMemo(() => new Drawn(), [store]);
  const held = useRef(new Map<SizeName, DrawnCurves>());
  return useMemo(() => {
    if (paused === undefined) held.current.clear();
    const before = held.current.get(size);
    if (before) return before;
    const curves = toCurves(store, size, { customers: drawn.choose(store), since: customersSince }, now());
    const shown = { curves, places: [...drawn.places] };
    // What is still being read is not held.
    const isRead = customersSince < Number.POSITIVE_INFINITY;
    if (paused !== undefined && isRead) held.current.set(size, shown);
    return shown;
  }, [store, changes, size, paused]);
}
