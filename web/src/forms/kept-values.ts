import { useCallback, useEffect, useState } from 'preact/hooks';
import type { FieldValues, UseFormReturn } from 'react-hook-form';
import { type Kept as KeptItems, tabStorage } from '../session/storage.ts';

const PREFIX = 'facturation.kept.';

/** What was typed and not saved. */
export interface Kept<Values> {
  values: Values;
  /** What it began as: the record as it was read. */
  base: Values;
  /** Tag of the version that was read; '' for a new record. */
  etag: string;
}

type Item = Readonly<Record<string, unknown>>;
const isGroup = (value: unknown): value is Item =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Whether there are lists, groups and single values where a form has them. JSON leaves out what is undefined. */
function isMadeAs(form: unknown, value: unknown): boolean {
  if (Array.isArray(form))
    return (
      Array.isArray(value) && value.every((item) => form.every((each) => isGroup(each) === isGroup(item)))
    );
  if (!isGroup(form)) return form === undefined || form === null || typeof value !== 'object';
  return isGroup(value) && Object.entries(form).every(([name, member]) => isMadeAs(member, value[name]));
}

/**
 * What was kept at a place of the page in this tab.
 * @param fresh what the form there begins with
 * @returns undefined when nothing was kept, or it is of another form, as of an older version of the page
 */
export function keptAt<Values>(
  storage: Pick<Storage, 'getItem'>,
  place: string,
  fresh: Values,
): Kept<Values> | undefined {
  try {
    const kept: Kept<Values> = JSON.parse(storage.getItem(PREFIX + place) ?? 'null');
    const fits = isMadeAs(fresh, kept.values) && isMadeAs(fresh, kept.base) && typeof kept.etag === 'string';
    return fits ? kept : undefined;
  } catch {
    return undefined;
  }
}

/** Forgets all that was typed: whoever logs out leaves nothing to the next. */
export function forgetAllKept(storage: KeptItems): void {
  const keys = Array.from({ length: storage.length }, (_, index) => storage.key(index));
  for (const key of keys) if (key?.startsWith(PREFIX)) storage.removeItem(key);
}

/**
 * What a form begins with, where something typed at its place was kept: read it before the form is made.
 * @param fresh what it begins with otherwise
 */
export function useBeginning<Values>(place: string, fresh: Omit<Kept<Values>, 'values'>): Kept<Values> {
  const [begun] = useState(() => keptAt(tabStorage, place, fresh.base) ?? { ...fresh, values: fresh.base });
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
  const forget = useCallback(() => tabStorage.removeItem(PREFIX + place), [place]);
  useEffect(() => {
    const keep = (typed: Values) =>
      tabStorage.setItem(PREFIX + place, JSON.stringify({ values: typed, base, etag }));
    return form.subscribe({
      formState: { values: true, isDirty: true },
      callback: ({ values: typed, isDirty }) => (isDirty ? keep(typed) : forget()),
    });
  }, [place, base, etag]);
  return forget;
}
