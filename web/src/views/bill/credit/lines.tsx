import { useEffect, useState } from 'preact/hooks';
import { type UseFormReturn, useFieldArray } from 'react-hook-form';
import { useFaultAt } from '../../../forms/fault-places.ts';
import { FieldFrame } from '../../../forms/field-frame.tsx';
import { NumberField } from '../../../forms/number-field.tsx';
import { useTexts } from '../../../text/texts.ts';
import { Answer } from '../../../ui/answer.tsx';
import type { Bill } from '../queries.ts';
import { useCreditNotes } from './credit-notes.ts';
import { CREDIT_TEXTS } from './texts.ts';
import { type CreditValues, type LineLeft, linesLeft } from './values.ts';

type By = 'quantity' | 'amount';

const EURO = '€';

/** How much of a line is taken back: a quantity, or an amount. @param index of the line among those taken back */
function HowMuch({
  form,
  index,
  line,
}: {
  form: UseFormReturn<CreditValues>;
  index: number;
  line: LineLeft;
}) {
  const t = useTexts(CREDIT_TEXTS);
  const [by, setBy] = useState<By>('quantity');
  const choose = (chosen: By) => {
    setBy(chosen);
    form.setValue(`lines.${index}.quantity`, chosen === 'quantity' ? line.quantity : '');
    form.setValue(`lines.${index}.amount`, chosen === 'amount' ? line.net : '');
  };
  const field = (member: By) => {
    const name = `lines.${index}.${member}` as const;
    // Where neither is written, that is a fault of the line.
    return { form, name, faultsAt: [name, `lines.${index}`] };
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
        <NumberField key={by} {...field('quantity')} label={t.quantity} />
      ) : (
        <NumberField key={by} {...field('amount')} label={t.amount} unit={EURO} />
      )}
    </div>
  );
}

/** Lines: those that are chosen are taken back, with all that is left unless something else is said. */
function Choices({ form, lines }: { form: UseFormReturn<CreditValues>; lines: readonly LineLeft[] }) {
  const t = useTexts(CREDIT_TEXTS);
  const { fields, append, remove } = useFieldArray({ control: form.control, name: 'lines' });
  const error = useFaultAt(form, 'lines');
  return (
    <div class="stack">
      {lines.map((line) => {
        const { number, name, quantity, net } = line;
        const index = fields.findIndex((field) => field.line === number);
        const take = () => append({ line: number, quantity, amount: '' });
        return (
          <div key={number} class="line-to-credit">
            <label class="check">
              <input
                type="checkbox"
                checked={index >= 0}
                onChange={() => (index >= 0 ? remove(index) : take())}
              />
              <span>
                {t.line(number, name)}
                <span class="hint">{t.left(quantity, net)}</span>
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

/** The lines of a bill of which its credit notes have left something. */
export function LinesToCredit({ form, bill }: { form: UseFormReturn<CreditValues>; bill: Bill }) {
  const { records, query, more } = useCreditNotes(bill.id);
  useEffect(() => more?.(), [records?.length]);
  return (
    <Answer query={{ ...query, data: more ? undefined : records }}>
      {(notes: readonly Bill[]) => <Choices form={form} lines={linesLeft(bill, notes)} />}
    </Answer>
  );
}
