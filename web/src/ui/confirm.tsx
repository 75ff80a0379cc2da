import type { ComponentChildren } from 'preact';
import { COMMON } from '../text/common.ts';
import { useTexts } from '../text/texts.ts';
import { Button } from './button.tsx';
import { Dialog } from './dialog.tsx';
import { ProblemNotice } from './problem.tsx';

interface ConfirmProps {
  title: string;
  /** What comes of it, as it cannot be taken back. */
  children: ComponentChildren;
  /** The word on the button that does it. */
  verb: string;
  kind?: 'primary' | 'danger';
  pending: boolean;
  error: Error | null;
  onConfirm: () => void;
  onClose: () => void;
}

/** Asks before something that cannot be taken back. Enter does it, Escape leaves it. */
export function Confirm({ title, children, verb, kind = 'danger', pending, error, ...on }: ConfirmProps) {
  const t = useTexts(COMMON);
  return (
    <Dialog
      title={title}
      onClose={on.onClose}
      held={pending}
      actions={
        <>
          <Button onClick={on.onClose} disabled={pending}>
            {t.cancel}
          </Button>
          <Button kind={kind} pending={pending} onClick={on.onConfirm} focused>
            {verb}
          </Button>
        </>
      }
    >
      <div class="confirm">{children}</div>
      <ProblemNotice error={error} />
    </Dialog>
  );
}
