/** Times in ms: `from` belongs to the range, `to` does not. */
export interface Range {
  from: number;
  to: number;
}

/** What a query's `from` and `to`, in RFC 3339, select; without one there is no bound. No time is before 1970. */
export const rangeOf = ({ from, to }: { from?: string | undefined; to?: string | undefined }): Range => ({
  from: from === undefined ? 0 : timeOf(from),
  to: to === undefined ? Number.MAX_SAFE_INTEGER : timeOf(to),
});

export const timeOf = (date: string): number => Math.max(0, Date.parse(date));

export const isWithin = ({ from, to }: Range, time: number): boolean => from <= time && time < to;
