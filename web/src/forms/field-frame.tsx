import type { ComponentChildren } from 'preact';
import { useId } from 'preact/hooks';
import { COMMON } from '../text/common.ts';
import { useTexts } from '../text/texts.ts';

export interface FrameProps {
  label: string;
  /** What to write, where the label does not say it. */
  hint?: string | undefined;
  /** What is wrong with what was written. */
  error?: string | undefined;
  /** May be left empty: said beside the label. */
  optional?: boolean;
}

/** What a control needs to be tied to its label, hint and error. */
export interface Tied {
  id: string;
  'aria-describedby': string | undefined;
  'aria-invalid': boolean;
}

/** A control with its label above, and its hint and error below. */
export function FieldFrame({
  label,
  hint,
  error,
  optional = false,
  children,
}: FrameProps & { children: (tied: Tied) => ComponentChildren }) {
  const id = useId();
  const t = useTexts(COMMON);
  const described = [hint && `${id}-hint`, error && `${id}-error`].filter(Boolean).join(' ');
  return (
    <div class="field" data-invalid={error ? true : undefined}>
      <label for={id}>
        {label}
        {optional && <span class="optional">{` (${t.optional})`}</span>}
      </label>
      {children({ id, 'aria-describedby': described || undefined, 'aria-invalid': !!error })}
      {hint && (
        <p id={`${id}-hint`} class="hint">
          {hint}
        </p>
      )}
      {error && (
        <p id={`${id}-error`} class="error">
          {error}
        </p>
      )}
    </div>
  );
}
