import { useState } from 'preact/hooks';
import type { Curves } from './curves/curves.ts';

/** Which window is read, by the pointer or the keys. */
export interface Reading {
  column: number | undefined;
  /** Reads the window in a column; none. */
  read: (column: number | undefined) => void;
  /** Reads so many windows further; from the newest, when none is read. */
  step: (columns: number) => void;
}

/** The window that is read. It is kept by its start: columns move on with the time. */
export function useReading({ starts }: Curves): Reading {
  const [start, setStart] = useState<number>();
  const column = start === undefined ? -1 : starts.indexOf(start);
  const read = (next: number | undefined) => setStart(next === undefined ? undefined : starts[next]);
  const step = (columns: number) =>
    read(Math.min(starts.length - 1, Math.max(0, (column < 0 ? starts.length : column) + columns)));
  return { column: column < 0 ? undefined : column, read, step };
}
