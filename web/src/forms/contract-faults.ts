import type { FieldErrors, FieldValues } from 'react-hook-form';
import { CONTRACT } from './contract-resolver.ts';

/** What the contract found in what a form holds by now, each as the API would say it. */
export function contractFaults(
  errors: FieldErrors<FieldValues>,
  at = '#',
): { pointer: string; detail: string }[] {
  return Object.entries(errors).flatMap(([name, error]) => {
    const pointer = `${at}/${name}`;
    if (!error || typeof error !== 'object') return [];
    // One that was found has its field's control with it, which is no further error.
    if (typeof error.message !== 'string') return contractFaults(error as FieldErrors, pointer);
    return error.type === CONTRACT ? [{ pointer, detail: error.message }] : [];
  });
}
