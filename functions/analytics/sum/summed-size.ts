import { SIZES, startOf, type WindowSize } from '../windows.ts';
import { endOfDay, startOfDay } from './calendar.ts';

/** A size whose windows are sums of a smaller one's, and are not folded. Times in ms. */
export interface SummedSize {
  name: string;
  parts: Size;
  /** Start of the window that holds a time. */
  startOf(time: number): number;
  /** End of the window that begins at `start`. */
  endOf(start: number): number;
}

/** What can be read. */
export type Size = WindowSize | SummedSize;

export const isSummed = (size: Size): size is SummedSize => 'parts' in size;

export const startIn = (time: number, size: Size): number =>
  isSummed(size) ? size.startOf(time) : startOf(time, size);

export const endOf = (start: number, size: Size): number =>
  isSummed(size) ? size.endOf(start) : start + size.ms;

const [, minute] = SIZES;
const hour: WindowSize = { name: '1h', ms: 3_600_000 };

const HOUR: SummedSize = {
  name: hour.name,
  parts: minute,
  startOf: (time) => startOf(time, hour),
  endOf: (start) => start + hour.ms,
};

/** Calendar days of a zone whose offset is whole hours: a day is a sum of 23, 24 or 25 UTC hours. */
const dayOf = (zone: string): SummedSize => ({
  name: '1d',
  parts: HOUR,
  startOf: (time) => startOfDay(time, zone),
  endOf: (start) => endOfDay(start, zone),
});

/** Smaller ones first, since they are parts of the larger. */
export const summedSizes = (zone: string): readonly [SummedSize, SummedSize] => [HOUR, dayOf(zone)];

/** By the name that the API knows, e.g. `1h`. */
export const sizeNamed = (name: string, zone: string): Size =>
  [...SIZES, ...summedSizes(zone)].find((size) => size.name === name) ?? SIZES[0];
