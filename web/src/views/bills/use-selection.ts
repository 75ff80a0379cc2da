import { useState } from 'preact/hooks';

/** Which of the records that are shown are chosen. One that is shown no more is chosen no more. */
export function useSelection<R extends { id: string }>(shown: readonly R[]) {
  const [ids, setIds] = useState<ReadonlySet<string>>(new Set());
  const chosen = shown.filter(({ id }) => ids.has(id));
  const toggle = (id: string) => {
    const next = new Set(ids);
    if (!next.delete(id)) next.add(id);
    setIds(next);
  };
  return {
    chosen,
    has: (id: string) => ids.has(id),
    toggle,
    /** All that are shown, or none. */
    setAll: (all: boolean) => setIds(new Set(all ? shown.map(({ id }) => id) : [])),
  };
}

export type Selection = Omit<ReturnType<typeof useSelection>, 'chosen'>;
