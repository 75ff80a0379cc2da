import { useFaultAt } from '../../forms/fault-places.ts';
import { FieldFrame, type FrameProps } from '../../forms/field-frame.tsx';
import { registered } from '../../forms/registered.ts';
import { ungrouped } from '../../forms/written.ts';
import { useLanguage } from '../../text/language.ts';
import type { BillForm, BillPath } from './bill-form.ts';

interface FigureFieldProps extends Omit<FrameProps, 'error'> {
  form: BillForm;
  name: BillPath;
  /** What counts when nothing is written. */
  placeholder?: string;
  /** Stands behind it. */
  unit?: string;
  /** Said where it is needed and nothing is written. */
  missing?: string;
  /** Names under which the contract finds its faults, where they are not its own. */
  faultsAt?: readonly string[];
}

/** A figure, which the form keeps as it is typed, but for commas between thousands. */
export function FigureField({
  form,
  name,
  placeholder,
  unit,
  missing,
  faultsAt,
  ...frame
}: FigureFieldProps) {
  const { language } = useLanguage();
  const wrong = useFaultAt(form, ...(faultsAt ?? [name]));
  const isMissing = wrong !== undefined && missing !== undefined && form.getValues(name) === '';
  return (
    <FieldFrame {...frame} error={isMissing ? missing : wrong}>
      {(tied) => (
        <span class="with-unit">
          <input
            type="text"
            inputmode="decimal"
            class="figure"
            {...{ ...tied, autocomplete: 'off', placeholder: placeholder ?? '' }}
            {...registered(form, name, { setValueAs: (text: unknown) => ungrouped(language, text) })}
          />
          {unit && <span class="unit">{unit}</span>}
        </span>
      )}
    </FieldFrame>
  );
}
