import { NewApiKey as schema } from '../../../../../functions/gateway/api-keys/fields.ts';
import { TextField } from '../../../forms/fields.tsx';
import { FormDialog } from '../../../forms/form-dialog.tsx';
import { useContractForm } from '../../../forms/use-contract-form.ts';
import { COMMON } from '../../../text/common.ts';
import { useTexts } from '../../../text/texts.ts';
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
  const create = useCreateKey(onCreated);
  const form = useContractForm<KeyValues>(schema, { name: '', scopes: [] }, create.error);
  return (
    <FormDialog
      title={t.newTitle}
      verb={common.create}
      form={form}
      labels={t}
      pending={create.pending}
      error={create.error}
      onSubmit={create.run}
      onClose={onClose}
    >
      <TextField form={form} name="name" label={t.name} hint={t.nameHint} />
      <ScopeChoice form={form} />
    </FormDialog>
  );
}
