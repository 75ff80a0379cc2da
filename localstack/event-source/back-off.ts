const FIRST_MS = 100;
const MAX_MS = 5_000;

/** Ms to wait after the failed attempt number `attempt`, counted from 0: each time twice as long, 5 s at most. */
export const backOffMs = (attempt: number): number => Math.min(MAX_MS, FIRST_MS * 2 ** attempt);
