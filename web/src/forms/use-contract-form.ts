import { useEffect } from 'preact/hooks';
import {
  type DefaultValues,
  type FieldValues,
  type Path,
  type UseFormReturn,
  useForm,
} from 'react-hook-form';
import type { z } from 'zod';
import { fieldOf } from '../api/fault-pointer.ts';
import { type Problem, RefusedError } from '../api/refused-error.ts';
import { faultText, loadFaults } from '../text/faults.ts';
import { type Language, useLanguage } from '../text/language.ts';
import { contractResolver } from './contract-resolver.ts';

type Fault = NonNullable<Problem['errors']>[number];

/**
 * Shows each fault that the API found at its field.
 * @returns takes them away
 */
export function showFaults<Values extends FieldValues>(
  form: UseFormReturn<Values>,
  language: Language,
  found: readonly Fault[],
): () => void {
  const faults = found.flatMap(({ pointer, detail }) =>
    pointer ? [{ name: fieldOf(pointer) as Path<Values>, detail }] : [],
  );
  let stands = true;
  void loadFaults(language).then(() => {
    if (!stands) return;
    for (const { name, detail } of faults) form.setError(name, { message: faultText(language, detail) });
  });
  return () => {
    stands = false;
    form.clearErrors(faults.map(({ name }) => name));
  };
}

/** Shows each fault that the API found at its field, as long as its refusal stands. */
export function useRefusal<Values extends FieldValues>(
  form: UseFormReturn<Values>,
  refusal: Error | null,
): void {
  const { language } = useLanguage();
  useEffect(() => {
    if (!(refusal instanceof RefusedError)) return;
    return showFaults(form, language, refusal.problem?.errors ?? []);
  }, [refusal]);
}

/**
 * A form over a body of the contract: what it holds is judged by `schema` as the API will judge it.
 * @param refusal what the API said of the last try: each fault is shown at its field
 */
export function useContractForm<Values extends FieldValues>(
  schema: z.ZodType,
  defaultValues: DefaultValues<Values>,
  refusal: Error | null,
): UseFormReturn<Values> {
  const { language } = useLanguage();
  const form = useForm<Values>({
    defaultValues,
    resolver: contractResolver<Values>(schema, language),
    mode: 'onTouched',
  });
  useRefusal(form, refusal);
  return form;
}
