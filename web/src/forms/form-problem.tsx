import type { FieldValues, UseFormReturn } from 'react-hook-form';
import { ProblemNotice } from '../ui/problem.tsx';
import { hasPlace } from './fault-places.ts';

export interface FormProblemProps<Values extends FieldValues> {
  form: UseFormReturn<Values>;
  error: Error | null;
  /** Texts among which members have their labels, by their names: for faults that no field shows. */
  labels?: object;
}

/** Why a form was not taken: what stands at a field is not said once more. */
export const FormProblem = <Values extends FieldValues>({ form, ...problem }: FormProblemProps<Values>) => (
  <ProblemNotice {...problem} isAtField={(field) => hasPlace(form, field)} />
);
