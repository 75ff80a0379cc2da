const DAY_S = 86_400;
const FOR_GOOD = Number.POSITIVE_INFINITY;
export const CALENDAR_DAY = 'calendar day';

interface Listed {
  /** Its name in keys and in the API. */
  name: string;
  /** Its length; `CALENDAR_DAY` is a day of the epoch's time zone. */
  ms: number | typeof CALENDAR_DAY;
  /** Seconds after the write, by the clock, when the row may be deleted. */
  keptS: number;
}

/** A size whose windows are folded record by record. */
export interface Folded extends Listed {
  ms: number;
}

export interface Summed extends Listed {
  /** The size whose windows are summed up. */
  sumOf: string;
}

/**
 * Every window size, smallest first. Schemas, retention, the fold, the sums and their comparison all derive from this
 * list. The first size decides what is late or a duplicate. Adding a folded size needs a new epoch.
 */
export const LIST = [
  { name: '5s', ms: 5_000, keptS: 7 * DAY_S },
  { name: '1m', ms: 60_000, keptS: 90 * DAY_S },
  { name: '1h', ms: 3_600_000, sumOf: '1m', keptS: FOR_GOOD },
  { name: '1d', ms: CALENDAR_DAY, sumOf: '1h', keptS: FOR_GOOD },
] as const satisfies readonly [Folded, ...(Folded | Summed)[]];

export const SIZE_NAMES = LIST.map(({ name }) => name);
