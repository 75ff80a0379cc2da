import { useRef } from 'preact/hooks';
import { capOf } from '../../app/cap-of.ts';
import { useCommands } from '../../app/commands.tsx';
import { COMMON } from '../../text/common.ts';
import { useFormats, useTexts } from '../../text/texts.ts';
import { Button } from '../../ui/button.tsx';
import type { Preview } from './preview.ts';
import { EDITOR_TEXTS } from './texts.ts';

const KEYS = { save: 'Ctrl+Enter', finalise: 'Ctrl+Shift+Enter' };

/** Stays in sight below the form: what is due, and what saves. */
export function Foot({
  preview: { bill, current },
  pending,
  onSave,
}: {
  preview: Preview;
  pending: boolean;
  onSave: (finalise: boolean) => void;
}) {
  const t = useTexts(EDITOR_TEXTS);
  const common = useTexts(COMMON);
  const { euros } = useFormats();
  // The commands are not registered anew with each key that is typed.
  const latest = useRef(onSave);
  latest.current = onSave;
  const save = (finalise: boolean) => () => {
    if (!pending) latest.current(finalise);
  };
  const commands = [
    { id: 'save', label: common.save, keys: [KEYS.save], run: save(false) },
    { id: 'save-and-finalise', label: t.saveAndFinalise, keys: [KEYS.finalise], run: save(true) },
  ];
  useCommands(commands, [pending, t]);
  return (
    <div class="editor-foot">
      <p data-old={!current || undefined}>
        {t.due} <output class="figure">{bill?.totals ? euros(bill.totals.due) : common.unknown}</output>
      </p>
      <Button pending={pending} onClick={save(true)}>
        {t.saveAndFinalise}
        <kbd>{capOf(KEYS.finalise)}</kbd>
      </Button>
      <Button kind="primary" pending={pending} onClick={save(false)}>
        {pending ? common.saving : common.save}
        <kbd>{capOf(KEYS.save)}</kbd>
      </Button>
    </div>
  );
}
