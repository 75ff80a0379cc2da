const MAX_DELAY_MS = 10_000;

/**
 * Milliseconds spread by a part either way, so that many pages do not ask a server in the same instant.
 * @param part of `delay`, in [0, 1]
 * @param random in [0, 1)
 */
export const spread = (delay: number, part: number, random: number = Math.random()): number =>
  Math.round(delay * (1 - part + 2 * part * random));

/**
 * Milliseconds to wait before the next try: `base`, doubled by each further failure, never above 10 s, then
 * spread by a fifth either way.
 * @param random in [0, 1)
 */
export function backoff(failures: number, base: number, random: number = Math.random()): number {
  return spread(Math.min(MAX_DELAY_MS, base * 2 ** (failures - 1)), 0.2, random);
}
