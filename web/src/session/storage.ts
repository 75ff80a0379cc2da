/** As much of the browser's storage as the page uses. */
export type Kept = Pick<Storage, 'getItem' | 'setItem' | 'removeItem' | 'key' | 'length'>;

/** Keeps things as long as the page is open. */
function inMemory(): Kept {
  const kept = new Map<string, string>();
  return {
    get length() {
      return kept.size;
    },
    key: (index) => [...kept.keys()][index] ?? null,
    getItem: (key) => kept.get(key) ?? null,
    setItem: (key, value) => void kept.set(key, value),
    removeItem: (key) => void kept.delete(key),
  };
}

/**
 * The browser's storage. A browser in which cookies are blocked has none, or refuses even to say so: there, things are
 * kept as long as the page is open.
 * @param storage asks the browser for it; may throw
 */
export function storageOr(storage: () => Kept): Kept {
  try {
    const probe = 'facturation.probe';
    const asked = storage();
    asked.setItem(probe, '');
    asked.removeItem(probe);
    return asked;
  } catch {
    return inMemory();
  }
}

/** What only this tab knows, until it is closed. */
export const tabStorage = storageOr(() => sessionStorage);
/** What every tab knows. */
export const browserStorage = storageOr(() => localStorage);
