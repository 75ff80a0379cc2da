/** Times in ms: `from` belongs to the range, `to` does not. */
export interface Range {
  from: number;
  to: number;
}

/** What a query's `from` and `to`, in RFC 3339, select; without one there is no bound. */
export const rangeOf = ({ from, to }: { from?: string | undefined; to?: string | undefined }): Range => ({
  from: from === undefined ? 0 : Date.parse(from),
  to: to === undefined ? Number.MAX_SAFE_INTEGER : Date.parse(to),
});

export const isWithin = ({ from, to }: Range, time: number): boolean => from <= time && time < to;
