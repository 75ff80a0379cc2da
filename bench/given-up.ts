/** Aborted when a benchmark is ended before its time: ends the programs that were started with its signal. */
export const givenUp = new AbortController();
