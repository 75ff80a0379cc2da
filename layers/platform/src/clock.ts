/** The current time, in milliseconds since the Unix epoch. All code reads the clock here. */
export const now = (): number => Date.now();

/** A time in RFC 3339, in UTC with milliseconds, as the API writes every time. `millis`: since the Unix epoch. */
export const toRfc3339 = (millis: number): string => new Date(millis).toISOString();
