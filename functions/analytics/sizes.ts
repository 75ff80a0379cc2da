import { endOfDay, startOfDay } from './calendar.ts';
import { CALENDAR_DAY, type Folded, LIST, type Summed } from './size-list.ts';

/** A tumbling window's length, e.g. `5s`. */
export interface WindowSize {
  name: string;
  ms: number;
}

/** A size whose windows are sums of a smaller one's, and are not folded. Times in ms. */
export interface SummedSize {
  name: string;
  parts: Size;
  /** Start of the window that holds a time. */
  startOf(time: number): number;
  /** End of the window that begins at `start`. */
  endOf(start: number): number;
}

/** Any size that can be read. */
export type Size = WindowSize | SummedSize;

/** The size that decides what is late or a duplicate: the smallest. */
export const JUDGING_SIZE: WindowSize = toWindowSize(LIST[0]);

/** The sizes that are folded, smallest first. */
export const FOLDED_SIZES: readonly [WindowSize, ...WindowSize[]] = [
  JUDGING_SIZE,
  ...LIST.slice(1).flatMap((size) => ('sumOf' in size ? [] : toWindowSize(size))),
];

/** The sizes that are sums, smaller ones first. `zone`: IANA name of the calendar that days are of. */
export const summedSizes = (zone: string): readonly SummedSize[] =>
  LIST.flatMap((size) => ('sumOf' in size ? toSummedSize(size, zone) : []));

/** The size with a name of the API, e.g. `1h`. @throws {Error} for a name that is not in the list */
export function sizeNamed(name: string, zone: string): Size {
  const size = listed(name);
  return 'sumOf' in size ? toSummedSize(size, zone) : toWindowSize(size);
}

/**
 * How long windows of a size are kept, in seconds; infinite when they are kept for good.
 * @throws {Error} for a name that is not in the list
 */
export const keptSecondsOf = (name: string): number => listed(name).keptS;

/** Whether windows of this name are sums of smaller ones. @throws {Error} for a name that is not in the list */
export const isSummedName = (name: string): boolean => 'sumOf' in listed(name);

function listed(name: string): Folded | Summed {
  const size = LIST.find((one) => one.name === name);
  if (!size) throw new Error(`There is no window size named ${JSON.stringify(name)}.`);
  return size;
}

function toWindowSize({ name, ms }: Folded): WindowSize {
  return { name, ms };
}

const toSummedSize = ({ name, ms, sumOf }: Summed, zone: string): SummedSize => ({
  name,
  parts: sizeNamed(sumOf, zone),
  ...(ms === CALENDAR_DAY
    ? { startOf: (time) => startOfDay(time, zone), endOf: (start) => endOfDay(start, zone) }
    : { startOf: (time) => startOf(time, { ms }), endOf: (start) => start + ms }),
});

export const isSummed = (size: Size): size is SummedSize => 'parts' in size;

/** The folded size that a size is finally made of; for a folded size, itself. */
export const foldedPartsOf = (size: Size): WindowSize => (isSummed(size) ? foldedPartsOf(size.parts) : size);

/** Start of the window that contains a time. Windows are aligned to the UTC epoch; the end is exclusive. */
export const startOf = (time: number, { ms }: Pick<WindowSize, 'ms'>): number => time - (time % ms);

export const startIn = (time: number, size: Size): number =>
  isSummed(size) ? size.startOf(time) : startOf(time, size);

export const endOf = (start: number, size: Size): number =>
  isSummed(size) ? size.endOf(start) : start + size.ms;
