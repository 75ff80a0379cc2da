/** Waits before the second and third attempts, in milliseconds: a server that was busy has answered others by then. */
const WAITS_MS = [1_000, 3_000];

const pause = (millis: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, millis));

/**
 * Loads a file of the page, again where it did not come: a busy server refuses one of many. A file that a newer version
 * no longer has stays away.
 * @param wait how to wait so many milliseconds
 * @throws what the last attempt threw
 */
export async function loadAgain<T>(load: () => Promise<T>, wait = pause): Promise<T> {
  for (const millis of WAITS_MS) {
    try {
      return await load();
    } catch {
      await wait(millis);
    }
  }
  return load();
}
