const LONGEST = 10_000;

/**
 * Milliseconds to wait before the next try: `base`, doubled by each further failure, never above 10 s, then
 * spread by a fifth either way, so that many pages do not return to a server in the same instant.
 * @param random in [0, 1)
 */
export function backoff(failures: number, base: number, random: number = Math.random()): number {
  const delay = Math.min(LONGEST, base * 2 ** (failures - 1));
  return Math.round(delay * (0.8 + 0.4 * random));
}
