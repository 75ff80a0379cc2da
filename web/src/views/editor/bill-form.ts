import type { Path, UseFormReturn } from 'react-hook-form';
import type { BillValues } from './values.ts';

export type BillForm = UseFormReturn<BillValues>;
export type BillPath = Path<BillValues>;

/** What is wrong at one of the names, as the contract has them; the first counts. */
export function errorAt(
  { getFieldState, formState }: BillForm,
  ...names: readonly string[]
): string | undefined {
  const found = names.map((name) => getFieldState(name as BillPath, formState).error?.message);
  return found.find((message) => message !== undefined);
}
