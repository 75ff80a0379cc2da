import { useCallback, useEffect, useState } from 'preact/hooks';
import type { FieldValues, UseFormReturn } from 'react-hook-form';

const PREFIX = 'facturation.kept.';

/** What was typed and not saved. */
export interface Kept<Values> {
  values: Values;
  /** What it began as: the record as it was read. */
  base: Values;
  /** Tag of the version that was read; '' for a new record. */
  etag: string;
}

/** What was kept at a place of the page in this tab; undefined when nothing was, or it cannot be read any more. */
export function keptAt<Values>(storage: Pick<Storage, 'getItem'>, place: string): Kept<Values> | undefined {
  try {
    return JSON.parse(storage.getItem(PREFIX + place) ?? 'null') ?? undefined;
  } catch {
    return undefined;
  }
}

/** Forgets all that was typed: whoever logs out leaves nothing to the next. */
export function forgetAllKept(storage: Storage): void {
  const keys = Array.from({ length: storage.length }, (_, index) => storage.key(index));
  for (const key of keys) if (key?.startsWith(PREFIX)) storage.removeItem(key);
}

/**
 * What a form begins with, where something typed at its place was kept: read it before the form is made.
 * @param fresh what it begins with otherwise
 */
export function useBeginning<Values>(place: string, fresh: Omit<Kept<Values>, 'values'>): Kept<Values> {
  const [begun] = useState(() => keptAt<Values>(sessionStorage, place) ?? { ...fresh, values: fresh.base });
  return begun;
}

/**
 * Keeps what is typed into a form in this tab, as a session may expire, or the page be loaded again, before it is saved.
 * @example
 * const begun = useBeginning(place, { base: record, etag });
 * const form = useContractForm(schema, begun.base, save.error);
 * const forget = useKeptValues(form, place, begun);   // call it when it is saved, or given up
 */
export function useKeptValues<Values extends FieldValues>(
  form: UseFormReturn<Values>,
  place: string,
  { values, base, etag }: Kept<Values>,
): () => void {
  useEffect(() => {
    if (values !== base) form.reset(values, { keepDefaultValues: true });
  }, []);
  const forget = useCallback(() => sessionStorage.removeItem(PREFIX + place), [place]);
  useEffect(() => {
    const keep = (typed: Values) =>
      sessionStorage.setItem(PREFIX + place, JSON.stringify({ values: typed, base, etag }));
    return form.subscribe({
      formState: { values: true, isDirty: true },
      callback: ({ values: typed, isDirty }) => (isDirty ? keep(typed) : forget()),
    });
  }, [place, base, etag]);
  return forget;
}
