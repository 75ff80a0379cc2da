import { useCallback, useState } from 'preact/hooks';

export interface Opened {
  /** Names of the operations that are open. */
  names: ReadonlySet<string>;
  /** Opens operations, or closes them. */
  set: (names: readonly string[], open: boolean) => void;
}

/** The name in the fragment of the address; '' without one. */
export const fragment = (): string => decodeURIComponent(location.hash.slice(1));

/** Which operations are open: at first the one that the address names. */
export function useOpened(): Opened {
  const [names, setNames] = useState<ReadonlySet<string>>(() => new Set([fragment()]));
  const set = useCallback((some: readonly string[], open: boolean) => {
    setNames(
      (before) => new Set([...before].filter((name) => !some.includes(name)).concat(open ? some : [])),
    );
  }, []);
  return { names, set };
}
