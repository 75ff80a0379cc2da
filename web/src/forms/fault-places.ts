import { useLayoutEffect } from 'preact/hooks';
import type { FieldValues, Path, UseFormReturn } from 'react-hook-form';

/** Names at which forms show what is wrong, as long as they show it. */
const places = new WeakMap<object, Set<readonly string[]>>();

/** What is wrong at one of the names, as the contract has them; the first counts. */
export function faultAt<Values extends FieldValues>(
  { getFieldState, formState }: UseFormReturn<Values>,
  ...names: readonly string[]
): string | undefined {
  const found = names.map((name) => getFieldState(name as Path<Values>, formState).error?.message);
  return found.find((message) => message !== undefined);
}

/** The same for what shows it: a fault of these names has its place, and is not said once more for the whole form. */
export function useFaultAt<Values extends FieldValues>(
  form: UseFormReturn<Values>,
  ...names: readonly string[]
): string | undefined {
  const { control } = form;
  useLayoutEffect(() => {
    const shown = places.get(control) ?? new Set();
    places.set(control, shown.add(names));
    return () => void shown.delete(names);
  }, [control, names.join()]);
  return faultAt(form, ...names);
}

/** Whether something of the form shows what is wrong at a name. */
export const hasPlace = ({ control }: { control: object }, name: string): boolean =>
  [...(places.get(control) ?? [])].some((names) => names.includes(name));
