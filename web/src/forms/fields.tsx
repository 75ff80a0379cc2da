import type { FieldValues, Path, UseFormReturn } from 'react-hook-form';
import { useFaultAt } from './fault-places.ts';
import { FieldFrame, type FrameProps } from './field-frame.tsx';
import { registered } from './registered.ts';

interface FieldProps<Values extends FieldValues> extends Omit<FrameProps, 'error'> {
  form: UseFormReturn<Values>;
  name: Path<Values>;
}

const useFrame = <Values extends FieldValues>({ form, name, label, hint, optional }: FieldProps<Values>) => ({
  label,
  hint,
  ...(optional === undefined ? {} : { optional }),
  error: useFaultAt(form, name),
});

interface TextFieldProps {
  type?: 'text' | 'email' | 'date' | 'month' | 'password';
  autocomplete?: string;
  list?: string;
  /** It is said, and cannot be changed. */
  readonly?: boolean;
}

/** A line of text, or a day (`YYYY-MM-DD`). */
export const TextField = <Values extends FieldValues>({
  type = 'text',
  autocomplete = 'off',
  list,
  readonly = false,
  ...field
}: FieldProps<Values> & TextFieldProps) => (
  <FieldFrame {...useFrame(field)}>
    {(tied) => (
      <input
        {...({ ...tied, type, autocomplete, readonly, ...(list ? { list } : {}) } as object)}
        {...registered(field.form, field.name)}
      />
    )}
  </FieldFrame>
);

/** Several lines of text. */
export const TextAreaField = <Values extends FieldValues>({
  rows = 3,
  ...field
}: FieldProps<Values> & { rows?: number }) => (
  <FieldFrame {...useFrame(field)}>
    {(tied) => <textarea rows={rows} {...tied} {...registered(field.form, field.name)} />}
  </FieldFrame>
);

/** One of a few. `choices`: value and its word; an empty value stands for nothing chosen. */
export const SelectField = <Values extends FieldValues>({
  choices,
  ...field
}: FieldProps<Values> & { choices: readonly (readonly [value: string, word: string])[] }) => (
  <FieldFrame {...useFrame(field)}>
    {(tied) => (
      <select {...tied} {...registered(field.form, field.name)}>
        {choices.map(([value, word]) => (
          <option key={value} value={value}>
            {word}
          </option>
        ))}
      </select>
    )}
  </FieldFrame>
);

/** Yes or no. */
export const CheckField = <Values extends FieldValues>({ form, name, label, hint }: FieldProps<Values>) => (
  <label class="check">
    <input type="checkbox" {...registered(form, name)} />
    <span>
      {label}
      {hint && <span class="hint">{hint}</span>}
    </span>
  </label>
);
