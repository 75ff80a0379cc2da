import { useId } from 'preact/hooks';
import { NewApiKey as schema } from '../../../../../functions/gateway/api-keys/fields.ts';
import { TextField } from '../../../forms/fields.tsx';
import { useContractForm } from '../../../forms/use-contract-form.ts';
import { COMMON } from '../../../text/common.ts';
import { useTexts } from '../../../text/texts.ts';
import { Button } from '../../../ui/button.tsx';
import { Dialog } from '../../../ui/dialog.tsx';
import { ProblemNotice } from '../../../ui/problem.tsx';
import { type KeyValues, ScopeChoice } from './scope-choice.tsx';
import { KEYS_TEXTS } from './texts.ts';
import { type CreatedApiKey, useCreateKey } from './use-keys.ts';

/** Makes a key. */
export function KeyForm({
  onCreated,
  onClose,
}: {
  onCreated: (key: CreatedApiKey) => void;
  onClose: () => void;
}) {
  const t = useTexts(KEYS_TEXTS);
  const common = useTexts(COMMON);
  const id = useId();
  const create = useCreateKey(onCreated);
  const form = useContractForm<KeyValues>(schema, { name: '', scopes: [] }, create.error);
  return (
    <Dialog
      title={t.newTitle}
      onClose={onClose}
      actions={
        <>
          <Button onClick={onClose}>{common.cancel}</Button>
          <Button kind="primary" type="submit" form={id} pending={create.pending}>
            {common.create}
          </Button>
        </>
      }
    >
      <form
        id={id}
        class="form"
        onSubmit={form.handleSubmit((values) => create.run(values)) as never}
        noValidate
      >
        <TextField form={form} name="name" label={t.name} hint={t.nameHint} />
        <ScopeChoice form={form} />
        <ProblemNotice error={create.error} />
      </form>
    </Dialog>
  );
}
