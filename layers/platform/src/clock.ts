/** The one door time comes in by: milliseconds since the Unix epoch. */
export const now = (): number => Date.now();

/** RFC 3339 in UTC with milliseconds, the form of every time at an edge. `millis`: since the Unix epoch. */
export const toRfc3339 = (millis: number): string => new Date(millis).toISOString();
