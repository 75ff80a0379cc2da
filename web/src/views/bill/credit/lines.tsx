import { useState } from 'preact/hooks';
import { type UseFormReturn, useFieldArray } from 'react-hook-form';
import { useFaultAt } from '../../../forms/fault-places.ts';
import { FieldFrame } from '../../../forms/field-frame.tsx';
import { NumberField } from '../../../forms/number-field.tsx';
import { useTexts } from '../../../text/texts.ts';
import type { Line } from '../queries.ts';
import { CREDIT_TEXTS } from './texts.ts';
import type { CreditValues } from './values.ts';

type By = 'quantity' | 'amount';

const EURO = '€';

/** How much of a line is taken back: a quantity, or an amount. @param index of the line among those taken back */
function HowMuch({ form, index, line }: { form: UseFormReturn<CreditValues>; index: number; line: Line }) {
  const t = useTexts(CREDIT_TEXTS);
  const [by, setBy] = useState<By>('quantity');
  const choose = (chosen: By) => {
    setBy(chosen);
    form.setValue(`lines.${index}.quantity`, chosen === 'quantity' ? line.quantity : '');
    form.setValue(`lines.${index}.amount`, chosen === 'amount' ? (line.net ?? '') : '');
  };
  return (
    <div class="fields">
      <FieldFrame label={t.by}>
        {(tied) => (
          <select {...tied} value={by} onChange={({ currentTarget }) => choose(currentTarget.value as By)}>
            <option value="quantity">{t.byQuantity}</option>
            <option value="amount">{t.byAmount}</option>
          </select>
        )}
      </FieldFrame>
      {by === 'quantity' ? (
        <NumberField key="quantity" form={form} name={`lines.${index}.quantity`} label={t.quantity} />
      ) : (
        <NumberField key="amount" form={form} name={`lines.${index}.amount`} label={t.amount} unit={EURO} />
      )}
    </div>
  );
}

/** The lines of a bill: those that are chosen are taken back, wholly unless something else is said. */
export function LinesToCredit({
  form,
  lines,
}: {
  form: UseFormReturn<CreditValues>;
  lines: readonly Line[];
}) {
  const t = useTexts(CREDIT_TEXTS);
  const { fields, append, remove } = useFieldArray({ control: form.control, name: 'lines' });
  const error = useFaultAt(form, 'lines');
  return (
    <div class="stack">
      {lines.map((line, position) => {
        const number = position + 1;
        const index = fields.findIndex((field) => field.line === number);
        const take = () => append({ line: number, quantity: line.quantity, amount: '' });
        return (
          <div key={number} class="line-to-credit">
            <label class="check">
              <input
                type="checkbox"
                checked={index >= 0}
                onChange={() => (index >= 0 ? remove(index) : take())}
              />
              <span>
                {t.line(number, line.name ?? '')}
                <span class="hint">{t.ofLine(line.quantity, line.net ?? 0)}</span>
              </span>
            </label>
            {index >= 0 && <HowMuch form={form} index={index} line={line} />}
          </div>
        );
      })}
      {error && fields.length === 0 && (
        <p class="error" role="alert">
          {t.noLine}
        </p>
      )}
    </div>
  );
}
