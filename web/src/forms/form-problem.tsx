import type { FieldValues, UseFormReturn } from 'react-hook-form';
import { fieldOf } from '../api/fault-pointer.ts';
import { RefusedError } from '../api/refused-error.ts';
import { ProblemNotice } from '../ui/problem.tsx';
import { contractFaults } from './contract-faults.ts';
import { hasPlace } from './fault-places.ts';

export interface FormProblemProps<Values extends FieldValues> {
  form: UseFormReturn<Values>;
  error: Error | null;
  /** Texts among which members have their labels, by their names: for faults that no field shows. */
  labels?: object;
}

/** As the API refuses a body that it does not take. */
const NOT_TAKEN = { type: '', title: '', status: 422, detail: '', instance: '' };
const refusedFor = (errors: { pointer: string; detail: string }[]) =>
  new RefusedError(new Response(null, NOT_TAKEN), { ...NOT_TAKEN, errors });

/** Why a form was not taken, by the contract or by the API: what stands at a field is not said once more. */
export function FormProblem<Values extends FieldValues>({ form, error, labels }: FormProblemProps<Values>) {
  const isAtField = (field: string) => hasPlace(form, field);
  const found = contractFaults(form.formState.errors);
  const unsaid = found.filter(({ pointer }) => !isAtField(fieldOf(pointer)));
  // The API has not seen what the contract finds: what it said was of something else.
  const stands = found.length === 0 ? error : unsaid.length > 0 ? refusedFor(unsaid) : null;
  return <ProblemNotice error={stands} isAtField={isAtField} labels={labels ?? {}} />;
}
