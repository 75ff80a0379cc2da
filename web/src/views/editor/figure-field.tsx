import { FieldFrame, type FrameProps } from '../../forms/field-frame.tsx';
import { type BillForm, type BillPath, errorAt } from './bill-form.ts';

interface FigureFieldProps extends Omit<FrameProps, 'error'> {
  form: BillForm;
  name: BillPath;
  /** What counts when nothing is written. */
  placeholder?: string;
  /** Stands behind it. */
  unit?: string;
  /** Names under which the contract finds its faults, where they are not its own. */
  faultsAt?: readonly string[];
}

/** A figure, which the form keeps as it is typed. */
export const FigureField = ({ form, name, placeholder, unit, faultsAt, ...frame }: FigureFieldProps) => (
  <FieldFrame {...frame} error={errorAt(form, ...(faultsAt ?? [name]))}>
    {(tied) => (
      <span class="with-unit">
        <input
          type="text"
          inputmode="decimal"
          class="figure"
          {...{ ...tied, autocomplete: 'off', placeholder: placeholder ?? '' }}
          {...(form.register(name) as object)}
        />
        {unit && <span class="unit">{unit}</span>}
      </span>
    )}
  </FieldFrame>
);
