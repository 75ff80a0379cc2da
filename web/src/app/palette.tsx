import { foldText } from '@facturation/platform/fold-text';
import { useId, useMemo, useState } from 'preact/hooks';
import { texts, useTexts } from '../text/texts.ts';
import { Dialog } from '../ui/dialog.tsx';
import { Options, optionId, stepped } from '../ui/options.tsx';
import { type Command, useAllCommands } from './commands.tsx';
import { Keys } from './key-caps.tsx';
import { letLettersCount, lettersCount } from './shortcuts.ts';

const TEXTS = texts({
  fr: () => ({
    title: 'Actions',
    search: 'Que voulez-vous faire ?',
    nothing: 'Aucune action de ce nom.',
    letters: 'Les lettres seules sont des raccourcis',
  }),
  en: () => ({
    title: 'Commands',
    search: 'What do you want to do?',
    nothing: 'No command of this name.',
    letters: 'Letters alone are shortcuts',
  }),
});

/** `reglages` finds Réglages. */
const found = (commands: readonly Command[], text: string): readonly Command[] =>
  commands.filter(({ label }) =>
    foldText(text)
      .split(/\s+/)
      .every((word) => foldText(label).includes(word)),
  );

/** Every command that can be given now, with its keys: type to find one, Enter to give it. */
export default function Palette({ onClose }: { onClose: () => void }) {
  const t = useTexts(TEXTS);
  const list = useId();
  const commands = useAllCommands();
  const [text, setText] = useState('');
  const [at, setAt] = useState(0);
  const [letters, setLetters] = useState(lettersCount);
  const shown = useMemo(() => found(commands, text), [commands, text]);
  const run = (command: Command | undefined) => {
    if (!command) return;
    onClose();
    command.run();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Enter') run(shown[at]);
    else if (event.key === 'ArrowDown') setAt(stepped(at, 1, shown.length));
    else if (event.key === 'ArrowUp') setAt(stepped(at, -1, shown.length));
    else return;
    event.preventDefault();
  };
  return (
    <Dialog title={t.title} onClose={onClose}>
      <input
        data-focused
        role="combobox"
        autocomplete="off"
        aria-expanded="true"
        aria-controls={list}
        aria-activedescendant={shown.length > 0 ? optionId(list, at) : undefined}
        aria-label={t.search}
        placeholder={t.search}
        value={text}
        onInput={({ currentTarget }) => {
          setText(currentTarget.value);
          setAt(0);
        }}
        onKeyDown={onKeyDown}
      />
      <Options
        id={list}
        label={t.title}
        options={shown}
        at={at}
        onChoose={run}
        show={({ label, keys }) => (
          <>
            <span>{label}</span>
            <Keys keys={keys} />
          </>
        )}
      />
      {shown.length === 0 && <p class="hint">{t.nothing}</p>}
      <label class="check">
        <input
          type="checkbox"
          checked={letters}
          onChange={({ currentTarget: { checked } }) => {
            letLettersCount(checked);
            setLetters(checked);
          }}
        />
        <span>{t.letters}</span>
      </label>
    </Dialog>
  );
}
