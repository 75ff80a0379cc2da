import type { FieldValues, Path, UseFormReturn } from 'react-hook-form';
import { type Language, useLanguage } from '../text/language.ts';
import { useFaultAt } from './fault-places.ts';
import { FieldFrame, type FrameProps } from './field-frame.tsx';
import { registered } from './registered.ts';
import { figureOf, numberText, ungrouped } from './written.ts';

interface NumberFieldProps<Values extends FieldValues> extends Omit<FrameProps, 'error'> {
  form: UseFormReturn<Values>;
  name: Path<Values>;
  /** Stands behind it. */
  unit?: string;
  /** What counts when nothing is written. */
  placeholder?: string;
  /** Said where it is needed and nothing is written. */
  missing?: string;
  /** Names under which the contract finds its faults, where they are not its own. */
  faultsAt?: readonly string[];
}

/**
 * Has an input speak a language: a number that the form writes into it is shown as its reader writes it, and a text is
 * read as one of that language even when the page has just changed to another.
 */
function speak(input: HTMLInputElement, language: Language): void {
  const own = Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value');
  Object.defineProperty(input, 'value', {
    configurable: true,
    get: () => ungrouped(language, own?.get?.call(input)),
    set: (value) => own?.set?.call(input, typeof value === 'number' ? numberText(language, value) : value),
  });
}

/**
 * A number, as people write it: `12,50`. The form has the number: what stands in the input is in one language, and is
 * read in no other.
 */
export function NumberField<Values extends FieldValues>({
  form,
  name,
  unit,
  placeholder = '',
  missing,
  faultsAt = [name],
  ...frame
}: NumberFieldProps<Values>) {
  const { language } = useLanguage();
  const wrong = useFaultAt(form, ...faultsAt);
  const isMissing = wrong !== undefined && missing !== undefined && form.getValues(name) === '';
  const { ref, ...kept } = registered(form, name, { setValueAs: figureOf });
  return (
    <FieldFrame {...frame} error={isMissing ? missing : wrong}>
      {(tied) => (
        <span class="with-unit">
          <input
            key={language}
            type="text"
            inputmode="decimal"
            class="figure"
            {...{ ...tied, autocomplete: 'off', placeholder }}
            {...kept}
            ref={(input) => {
              if (input) speak(input, language);
              ref(input);
            }}
          />
          {unit && <span class="unit">{unit}</span>}
        </span>
      )}
    </FieldFrame>
  );
}
