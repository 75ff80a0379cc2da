const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

/**
 * Lengths of windows that can be looked at, in milliseconds: of one window (a calendar day may have an hour more or
 * less), of what is shown at first, and of the most that is shown.
 */
export const SIZES = {
  '5s': { ms: 5_000, shownMs: 2 * MINUTE, mostMs: 2 * MINUTE },
  '1m': { ms: MINUTE, shownMs: HOUR, mostMs: DAY },
  '1h': { ms: HOUR, shownMs: 2 * DAY, mostMs: 31 * DAY },
  '1d': { ms: DAY, shownMs: 31 * DAY, mostMs: 366 * DAY },
} as const;

export type SizeName = keyof typeof SIZES;
export const SIZE_NAMES = Object.keys(SIZES) as SizeName[];

/** The size that a filter in the address names; the live one when it names none. */
export const sizeOf = (name: string | undefined): SizeName =>
  SIZE_NAMES.find((size) => size === name) ?? '5s';
