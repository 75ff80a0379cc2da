import { useCallback, useRef, useState } from 'preact/hooks';
import type { SizeName } from './curves/sizes.ts';
import { panBy, type Range, rangeOf, wholeOf, type Zoom, zoomBy, zoomTo } from './curves/zoom.ts';

/** What is shown of the time, and how it is changed. */
export interface Zoomed {
  zoom: Zoom;
  /** At the moment of the call. */
  range: () => Range;
  zoomBy: (factor: number, anchor?: number) => void;
  panBy: (part: number) => void;
  show: (range: Range) => void;
  reset: () => void;
}

/** @param now milliseconds since the Unix epoch, by the server's clock; it stands still while the reader has paused */
export function useZoom(size: SizeName, now: () => number): Zoomed {
  const [kept, setKept] = useState({ size, zoom: wholeOf(size) });
  const zoom = kept.size === size ? kept.zoom : wholeOf(size);
  const clock = useRef(now);
  clock.current = now;
  const change = (next: Zoom) => setKept({ size, zoom: next });
  const range = useCallback(() => rangeOf(zoom, clock.current()), [zoom]);
  return {
    zoom,
    range,
    zoomBy: (factor, anchor) => change(zoomBy(zoom, factor, size, now(), anchor)),
    panBy: (part) => change(panBy(zoom, part, size, now())),
    show: (shown) => change(zoomTo(shown, size, now())),
    reset: () => change(wholeOf(size)),
  };
}
