import type { ComponentChildren } from 'preact';
import { useId, useState } from 'preact/hooks';
import { COMMON } from '../text/common.ts';
import { useTexts } from '../text/texts.ts';
import { Button } from '../ui/button.tsx';
import { Dialog } from '../ui/dialog.tsx';
import './conflict.css';
import type { Difference, Side } from './merge.ts';
import { CONFLICT_TEXTS } from './texts.ts';

/** A difference as its reader sees it. Lines of a text are broken by U+000A. */
export interface ConflictField extends Difference {
  label: string;
  /** '' when there is none. */
  mine: ComponentChildren;
  theirs: ComponentChildren;
}

const picksOf = (fields: readonly ConflictField[], side?: Side): Record<string, Side> =>
  Object.fromEntries(fields.map(({ name, pick }) => [name, side ?? pick]));

/**
 * Shown when a record was changed by another since it was read (412): the reader picks, for each difference, whose
 * value counts. See `differencesOf` and `mergedOf`.
 */
export function Conflict({
  fields,
  onPick,
  onClose,
}: {
  fields: readonly ConflictField[];
  /** By the name of each field. */
  onPick: (picks: Record<string, Side>) => void;
  onClose: () => void;
}) {
  const t = useTexts(CONFLICT_TEXTS);
  const common = useTexts(COMMON);
  const [picks, setPicks] = useState(() => picksOf(fields));
  return (
    <Dialog
      title={t.title}
      onClose={onClose}
      wide
      actions={
        <>
          <Button onClick={onClose}>{common.cancel}</Button>
          <Button onClick={() => onPick(picksOf(fields, 'theirs'))}>{t.allTheirs}</Button>
          <Button onClick={() => onPick(picksOf(fields, 'mine'))}>{t.allMine}</Button>
          <Button kind="primary" onClick={() => onPick(picks)} focused>
            {t.merge}
          </Button>
        </>
      }
    >
      <div class="conflict">
        <p>{t.what}</p>
        {fields.map((field) => (
          <Choice
            key={field.name}
            field={field}
            picked={picks[field.name] ?? field.pick}
            onPick={(side) => setPicks({ ...picks, [field.name]: side })}
          />
        ))}
      </div>
    </Dialog>
  );
}

function Choice({
  field,
  picked,
  onPick,
}: {
  field: ConflictField;
  picked: Side;
  onPick: (side: Side) => void;
}) {
  const t = useTexts(CONFLICT_TEXTS);
  const group = useId();
  return (
    <fieldset>
      <legend>{field.label}</legend>
      {(['mine', 'theirs'] as const).map((side) => (
        <label key={side} class="check">
          <input type="radio" name={group} checked={picked === side} onChange={() => onPick(side)} />
          <span>
            <span class="hint">{t[side]}</span>
            {field[side] || t.nothing}
          </span>
        </label>
      ))}
    </fieldset>
  );
}
