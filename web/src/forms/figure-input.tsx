import type { Tied } from './field-frame.tsx';
import type { registered } from './registered.ts';

interface FigureInputProps {
  tied: Tied;
  bound: ReturnType<typeof registered>;
  /** Stands behind it. */
  unit?: string | undefined;
  /** What counts when nothing is written. */
  placeholder?: string | undefined;
}

/** Where a figure is written. @param tied to its label, @param bound to its field of a form */
export const FigureInput = ({ tied, bound, unit, placeholder = '' }: FigureInputProps) => (
  <span class="with-unit">
    <input
      type="text"
      inputmode="decimal"
      class="figure"
      {...{ ...tied, autocomplete: 'off', placeholder }}
      {...bound}
    />
    {unit && <span class="unit">{unit}</span>}
  </span>
);
