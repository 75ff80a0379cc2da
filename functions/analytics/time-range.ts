/** A range of times in ms; `from` is inclusive, `to` exclusive. */
export interface Range {
  from: number;
  to: number;
}

/**
 * The range that the `from` and `to` of a query select, both in RFC 3339. A missing one sets no bound. No time is
 * before 1970.
 */
export const rangeOf = ({ from, to }: { from?: string | undefined; to?: string | undefined }): Range => ({
  from: from === undefined ? 0 : timeOf(from),
  to: to === undefined ? Number.MAX_SAFE_INTEGER : timeOf(to),
});

export const timeOf = (date: string): number => Math.max(0, Date.parse(date));

export const isWithin = ({ from, to }: Range, time: number): boolean => from <= time && time < to;
