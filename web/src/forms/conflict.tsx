import type { ComponentChildren } from 'preact';
import { useId, useState } from 'preact/hooks';
import { COMMON } from '../text/common.ts';
import { texts, useTexts } from '../text/texts.ts';
import { Button } from '../ui/button.tsx';
import { Dialog } from '../ui/dialog.tsx';
import './conflict.css';
import type { Difference, Side } from './merge.ts';

/** A difference as its reader sees it. Lines of a text are broken by U+000A. */
export interface ConflictField extends Difference {
  label: string;
  /** '' when there is none. */
  mine: ComponentChildren;
  theirs: ComponentChildren;
}

const TEXTS = texts({
  fr: () => ({
    title: 'Quelqu’un d’autre a modifié cela entre-temps',
    what: 'Rien n’est perdu : choisissez, pour chaque différence, ce qui vaut.',
    mine: 'Ma saisie',
    theirs: 'L’autre version',
    allMine: 'Garder toute ma saisie',
    allTheirs: 'Prendre toute l’autre version',
    merge: 'Enregistrer ces choix',
    nothing: '(vide)',
  }),
  en: () => ({
    title: 'Somebody else has changed this in the meantime',
    what: 'Nothing is lost: choose what counts for each difference.',
    mine: 'What I wrote',
    theirs: 'The other version',
    allMine: 'Keep all of mine',
    allTheirs: 'Take all of the other',
    merge: 'Save these choices',
    nothing: '(empty)',
  }),
});

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
  const t = useTexts(TEXTS);
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
  const t = useTexts(TEXTS);
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
