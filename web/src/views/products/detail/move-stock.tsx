import type { Schemas } from '@facturation/api-client';
import { answerOf } from '../../../api/answer.ts';
import { api } from '../../../api/client.ts';
import { useAction } from '../../../api/use-action.ts';
import { useCommands } from '../../../app/commands.tsx';
import { SelectField, TextField } from '../../../forms/fields.tsx';
import { FormDialog } from '../../../forms/form-dialog.tsx';
import { NumberField } from '../../../forms/number-field.tsx';
import { useContractForm } from '../../../forms/use-contract-form.ts';
import { COMMON } from '../../../text/common.ts';
import { useTexts } from '../../../text/texts.ts';
import { useToast } from '../../../ui/toast.tsx';
import type { Product } from '../form/product-values.ts';
import { PRODUCT_TEXTS } from '../texts.ts';
import { MovementSchema, type MovementValues, movementOf } from './movement-schema.ts';

function useMove({ id }: Product, onMoved: () => void) {
  const t = useTexts(PRODUCT_TEXTS);
  const toast = useToast();
  return useAction({
    act: (body: Schemas['NewStockMovement'], key) =>
      answerOf(
        api.POST('/products/{id}/movements', {
          params: { path: { id }, header: { 'Idempotency-Key': key } },
          body,
        }),
      ),
    changes: [['products']],
    onDone: ({ free }) => {
      toast(t.moved(free));
      onMoved();
    },
  });
}

/** What would be free after the movement that the form holds. */
function Outcome({ free, values }: { free: number; values: MovementValues }) {
  const t = useTexts(PRODUCT_TEXTS);
  const { delta } = movementOf(values);
  if (typeof delta !== 'number' || !Number.isInteger(delta)) return null;
  const then = free + delta;
  return <p role="status">{then < 0 ? t.notEnough(free) : t.wouldBe(free, then)}</p>;
}

/** Pieces that come into the stock of a product, or go. */
export function MoveStock({ product, onClose }: { product: Product; onClose: () => void }) {
  const t = useTexts(PRODUCT_TEXTS);
  const common = useTexts(COMMON);
  const move = useMove(product, onClose);
  const beginning: MovementValues = { way: 'in', delta: '', reason: '' };
  const form = useContractForm<MovementValues>(MovementSchema, beginning, move.error);
  const submit = (values: MovementValues) => move.run(movementOf(values) as Schemas['NewStockMovement']);
  const save = () => {
    if (!move.pending) void form.handleSubmit(submit)();
  };
  useCommands(
    [{ id: 'save', label: common.save, keys: ['Ctrl+Enter'], run: save }],
    [product.id, common, move.pending],
  );
  return (
    <FormDialog
      title={t.move}
      verb={common.save}
      form={form}
      labels={t}
      pending={move.pending}
      error={move.error}
      onSubmit={submit}
      onClose={onClose}
    >
      <SelectField
        form={form}
        name="way"
        label={t.way}
        choices={[
          ['in', t.wayIn],
          ['out', t.wayOut],
        ]}
      />
      <NumberField form={form} name="delta" label={t.count} />
      <TextField form={form} name="reason" label={t.reason} hint={t.reasonHint} />
      <Outcome free={product.quantity} values={form.watch()} />
    </FormDialog>
  );
}
