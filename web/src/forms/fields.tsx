import type { FieldValues, Path, UseFormReturn } from 'react-hook-form';
import { FieldFrame, type FrameProps } from './field-frame.tsx';
import { registered } from './registered.ts';
import { numberOf } from './written.ts';

interface FieldProps<Values extends FieldValues> extends Omit<FrameProps, 'error'> {
  form: UseFormReturn<Values>;
  name: Path<Values>;
}

/** The error of a field, by the path of its name. */
const errorOf = <Values extends FieldValues>(form: UseFormReturn<Values>, name: Path<Values>) =>
  form.getFieldState(name, form.formState).error?.message;

const frameOf = <Values extends FieldValues>({ form, name, label, hint, optional }: FieldProps<Values>) => ({
  label,
  hint,
  ...(optional === undefined ? {} : { optional }),
  error: errorOf(form, name),
});

interface TextFieldProps {
  type?: 'text' | 'email' | 'date' | 'month' | 'password';
  autocomplete?: string;
  list?: string;
}

/** A line of text, or a day (`YYYY-MM-DD`). */
export const TextField = <Values extends FieldValues>({
  type = 'text',
  autocomplete = 'off',
  list,
  ...field
}: FieldProps<Values> & TextFieldProps) => (
  <FieldFrame {...frameOf(field)}>
    {(tied) => (
      <input
        {...({ ...tied, type, autocomplete, ...(list ? { list } : {}) } as object)}
        {...registered(field.form, field.name)}
      />
    )}
  </FieldFrame>
);

/** A number, as people write it: `12,50`. `unit` stands behind it. */
export const NumberField = <Values extends FieldValues>({
  unit,
  ...field
}: FieldProps<Values> & { unit?: string }) => (
  <FieldFrame {...frameOf(field)}>
    {(tied) => (
      <span class="with-unit">
        <input
          type="text"
          inputmode="decimal"
          class="figure"
          {...{ ...tied, autocomplete: 'off' }}
          {...registered(field.form, field.name, { setValueAs: numberOf })}
        />
        {unit && <span class="unit">{unit}</span>}
      </span>
    )}
  </FieldFrame>
);

/** Several lines of text. */
export const TextAreaField = <Values extends FieldValues>({
  rows = 3,
  ...field
}: FieldProps<Values> & { rows?: number }) => (
  <FieldFrame {...frameOf(field)}>
    {(tied) => <textarea rows={rows} {...tied} {...registered(field.form, field.name)} />}
  </FieldFrame>
);

/** One of a few. `choices`: value and its word; an empty value stands for nothing chosen. */
export const SelectField = <Values extends FieldValues>({
  choices,
  ...field
}: FieldProps<Values> & { choices: readonly (readonly [value: string, word: string])[] }) => (
  <FieldFrame {...frameOf(field)}>
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
