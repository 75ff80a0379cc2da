import { capOf } from '../app/cap-of.ts';
import { useCommands } from '../app/commands.tsx';
import { COMMON } from '../text/common.ts';
import { useTexts } from '../text/texts.ts';
import { Button, LinkButton } from '../ui/button.tsx';
import './save-bar.css';

interface SaveBarProps {
  /** Id of the form that it submits. */
  form: string;
  pending: boolean;
  /** Where the reader goes who saves nothing; nowhere, where the form is all that the view is. */
  cancelTo?: string;
}

const SAVE_KEYS = 'Ctrl+Enter';

/** The foot of a long form: it stays in sight. Control and Enter save from any field. */
export function SaveBar({ form, pending, cancelTo }: SaveBarProps) {
  const t = useTexts(COMMON);
  const save = () => {
    const element = document.getElementById(form);
    if (element instanceof HTMLFormElement && !pending) element.requestSubmit();
  };
  useCommands([{ id: 'save', label: t.save, keys: [SAVE_KEYS], run: save }], [form, pending, t]);
  return (
    <div class="save-bar">
      <Button kind="primary" type="submit" form={form} pending={pending}>
        {pending ? t.saving : t.save}
      </Button>
      {cancelTo !== undefined && <LinkButton to={cancelTo}>{t.cancel}</LinkButton>}
      <kbd>{capOf(SAVE_KEYS)}</kbd>
    </div>
  );
}
