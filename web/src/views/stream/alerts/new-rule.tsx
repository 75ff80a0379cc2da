import type { Schemas } from '@facturation/api-client';
import { answerOf } from '../../../api/answer.ts';
import { api } from '../../../api/client.ts';
import { useAction } from '../../../api/use-action.ts';
import { SelectField, TextField } from '../../../forms/fields.tsx';
import { FormDialog } from '../../../forms/form-dialog.tsx';
import { NumberField } from '../../../forms/number-field.tsx';
import { useContractForm } from '../../../forms/use-contract-form.ts';
import { written } from '../../../forms/written.ts';
import { useTexts } from '../../../text/texts.ts';
import { useToast } from '../../../ui/toast.tsx';
import { ALERT_TEXTS, SIZE_TEXT } from './texts.ts';
import { RuleSchema, type RuleValues, ruleOf } from './values.ts';

type Wanted = Pick<Schemas['NewRule'], 'scope' | 'key' | 'size' | 'measure' | 'threshold'>;

const EMPTY: RuleValues = { scope: 'customer', key: '', size: '1m', measure: 'sum', threshold: '' };

function useCreate(onClose: () => void) {
  const t = useTexts(ALERT_TEXTS);
  const toast = useToast();
  return useAction({
    act: (body: Wanted, key) =>
      answerOf(api.POST('/analytics/rules', { body, params: { header: { 'Idempotency-Key': key } } })),
    changes: [['analytics', 'rules']],
    onDone: () => {
      toast(t.created);
      onClose();
    },
  });
}

function Fields({ form }: { form: ReturnType<typeof useContractForm<RuleValues>> }) {
  const t = useTexts(ALERT_TEXTS);
  const [scope, measure] = form.watch(['scope', 'measure']);
  const measures = [
    ['sum', t.sum],
    ['count', t.count],
  ] as const;
  const scopes = [
    ['customer', t.everyCustomer],
    ['total', t.total],
  ] as const;
  const sizes = Object.entries(SIZE_TEXT).map(([size, key]) => [size, t[key]] as const);
  return (
    <div class="fields">
      <SelectField form={form} name="scope" label={t.scope} choices={scopes} />
      {scope === 'customer' && <TextField form={form} name="key" label={t.key} hint={t.keyHint} optional />}
      <SelectField form={form} name="size" label={t.size} choices={sizes} />
      <SelectField form={form} name="measure" label={t.measure} choices={measures} />
      <NumberField
        form={form}
        name="threshold"
        label={t.threshold}
        hint={t.hint}
        unit={measure === 'sum' ? t.euro : t.unit}
      />
    </div>
  );
}

/** Asks what is worth an alert. */
export function NewRuleDialog({ onClose }: { onClose: () => void }) {
  const t = useTexts(ALERT_TEXTS);
  const { run, pending, error } = useCreate(onClose);
  const form = useContractForm<RuleValues>(RuleSchema, EMPTY, error);
  return (
    <FormDialog
      title={t.newRule}
      verb={t.createRule}
      form={form}
      labels={t}
      pending={pending}
      error={error}
      onSubmit={(values) => run(written(ruleOf(values)) as Wanted)}
      onClose={onClose}
    >
      <Fields form={form} />
    </FormDialog>
  );
}
