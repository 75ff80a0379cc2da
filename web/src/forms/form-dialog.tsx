import type { ComponentChildren } from 'preact';
import { useId } from 'preact/hooks';
import type { FieldValues } from 'react-hook-form';
import { COMMON } from '../text/common.ts';
import { useTexts } from '../text/texts.ts';
import { Button } from '../ui/button.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { FormProblem, type FormProblemProps } from './form-problem.tsx';

interface FormDialogProps<Values extends FieldValues> extends FormProblemProps<Values> {
  title: string;
  /** The word on the button that does it. */
  verb: string;
  kind?: 'primary' | 'danger';
  /** The word on the button that leaves it. */
  cancel?: string;
  pending: boolean;
  onSubmit: (values: Values) => void;
  onClose: () => void;
  children: ComponentChildren;
}

/** A dialog with a form. Enter in one of its fields does it, Escape leaves it. */
export function FormDialog<Values extends FieldValues>(props: FormDialogProps<Values>) {
  const { title, verb, kind = 'primary', cancel, pending, onSubmit, onClose, children, ...problem } = props;
  const t = useTexts(COMMON);
  const id = useId();
  return (
    <Dialog
      title={title}
      onClose={onClose}
      held={pending}
      actions={
        <>
          <Button onClick={onClose} disabled={pending}>
            {cancel ?? t.cancel}
          </Button>
          <Button kind={kind} type="submit" form={id} pending={pending}>
            {verb}
          </Button>
        </>
      }
    >
      <form id={id} class="form" noValidate onSubmit={problem.form.handleSubmit(onSubmit) as never}>
        {children}
        <FormProblem {...problem} />
      </form>
    </Dialog>
  );
}
