import type { FieldValues, Path, UseFormReturn } from 'react-hook-form';
import { type Language, useLanguage } from '../text/language.ts';
import { useFaultAt } from './fault-places.ts';
import { FieldFrame, type FrameProps } from './field-frame.tsx';
import { FigureInput } from './figure-input.tsx';
import { registered } from './registered.ts';
import { figureOf, numberText, ungrouped } from './written.ts';

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

/** Shows a number that a form writes into an input as its reader writes it: `input.value = 12.5` is `12,5`. */
function showNumbers(input: HTMLInputElement, language: Language): void {
  const own = Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value');
  Object.defineProperty(input, 'value', {
    configurable: true,
    get: () => own?.get?.call(input),
    set: (value) => own?.set?.call(input, typeof value === 'number' ? numberText(language, value) : value),
  });
}

/** A number, as people write it: `12,50`. `unit` stands behind it. */
export function NumberField<Values extends FieldValues>({
  unit,
  ...field
}: FieldProps<Values> & { unit?: string }) {
  const { language } = useLanguage();
  const setValueAs = (text: unknown) => figureOf(ungrouped(language, text));
  const bound = registered(field.form, field.name, { setValueAs });
  const ref = (input: HTMLInputElement | null) => {
    if (input) showNumbers(input, language);
    bound.ref(input);
  };
  return (
    <FieldFrame {...useFrame(field)}>
      {(tied) => <FigureInput key={language} tied={tied} bound={{ ...bound, ref }} unit={unit} />}
    </FieldFrame>
  );
}

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
