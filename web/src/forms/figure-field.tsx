import type { FieldValues, Path, UseFormReturn } from 'react-hook-form';
import { useLanguage } from '../text/language.ts';
import { useFaultAt } from './fault-places.ts';
import { FieldFrame, type FrameProps } from './field-frame.tsx';
import { FigureInput } from './figure-input.tsx';
import { registered } from './registered.ts';
import { ungrouped } from './written.ts';

interface FigureFieldProps<Values extends FieldValues> extends Omit<FrameProps, 'error'> {
  form: UseFormReturn<Values>;
  name: Path<Values>;
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
export function FigureField<Values extends FieldValues>({
  form,
  name,
  placeholder,
  unit,
  missing,
  faultsAt = [name],
  ...frame
}: FigureFieldProps<Values>) {
  const { language } = useLanguage();
  const wrong = useFaultAt(form, ...faultsAt);
  const isMissing = wrong !== undefined && missing !== undefined && form.getValues(name) === '';
  const bound = registered(form, name, { setValueAs: (text: unknown) => ungrouped(language, text) });
  return (
    <FieldFrame {...frame} error={isMissing ? missing : wrong}>
      {(tied) => <FigureInput tied={tied} bound={bound} unit={unit} placeholder={placeholder} />}
    </FieldFrame>
  );
}
