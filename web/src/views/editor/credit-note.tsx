import type { Schemas } from '@facturation/api-client';
import { useQuery } from '@tanstack/preact-query';
import { useState } from 'preact/hooks';
import type { UseFormReturn } from 'react-hook-form';
import { answerOf, type Version, versionOf } from '../../api/answer.ts';
import { api } from '../../api/client.ts';
import { useAction } from '../../api/use-action.ts';
import { useFaultAt } from '../../forms/fault-places.ts';
import { CheckField, TextAreaField, TextField } from '../../forms/fields.tsx';
import { FormProblem } from '../../forms/form-problem.tsx';
import { useBeginning, useKeptValues } from '../../forms/kept-values.ts';
import { NumberField } from '../../forms/number-field.tsx';
import { RecordConflict } from '../../forms/record-conflict.tsx';
import { SaveBar } from '../../forms/save-bar.tsx';
import { AskUnsaved } from '../../forms/unsaved.tsx';
import { useContractForm } from '../../forms/use-contract-form.ts';
import { figureText } from '../../forms/written.ts';
import { navigate } from '../../routing/hash.ts';
import { useLanguage } from '../../text/language.ts';
import { useFormats, useTexts } from '../../text/texts.ts';
import { Answer } from '../../ui/answer.tsx';
import { useToast } from '../../ui/toast.tsx';
import { View as Frame } from '../../ui/view.tsx';
import { CREDIT_SCHEMA, type CreditValues, creditChange, creditValuesOf, sentAt } from './credit-values.ts';
import './editor.css';
import { changeDraft } from './save.ts';
import { EDITOR_TEXTS } from './texts.ts';

type Bill = Schemas['Bill'];
type CreditForm = UseFormReturn<CreditValues>;

const FORM = 'credit-note';

/** How much of a line of the bill is taken back. */
function Taken({ form, at, line }: { form: CreditForm; at: number; line: Bill['productItems'][number] }) {
  const t = useTexts(EDITOR_TEXTS);
  const sent = sentAt(form.getValues('lines'), at);
  const namesOf = (member: string) => (sent === undefined ? [] : [`lines.${sent}${member}`]);
  const error = useFaultAt(form, ...namesOf(''));
  const field = (member: 'quantity' | 'amount', label: string) => (
    <NumberField form={form} name={`lines.${at}.${member}`} label={label} faultsAt={namesOf(`.${member}`)} />
  );
  return (
    <fieldset class="stack">
      <legend>
        {t.credited(at + 1, line.name ?? '')}{' '}
        <span class="hint">{t.billed(line.quantity, line.net ?? 0)}</span>
      </legend>
      <div class="fields">
        {field('quantity', t.quantity)}
        {field('amount', t.orAmount)}
      </div>
      {error && <p class="error">{error}</p>}
    </fieldset>
  );
}

/** How a conflict names what differs, and shows it. */
function useWords() {
  const t = useTexts(EDITOR_TEXTS);
  const { date } = useFormats();
  const { language } = useLanguage();
  const labels: Record<string, string> = {
    reason: t.reason,
    restock: t.restock,
    issueDate: t.issueDate,
    note: t.note,
    lines: t.takenBack,
  };
  const taken = (lines: CreditValues['lines']) =>
    lines
      .flatMap(({ quantity, amount }, at) =>
        quantity !== '' || amount !== ''
          ? [
              `${t.line(at + 1)} : ${quantity === '' ? `${figureText(language, amount)} €` : figureText(language, quantity)}`,
            ]
          : [],
      )
      .join('\n');
  return {
    labelOf: (name: string) => labels[name] ?? name,
    valueOf: (name: string, value: unknown) => {
      if (name === 'lines') return taken(value as CreditValues['lines']);
      if (name === 'restock') return value ? '✓' : '–';
      return name === 'issueDate' ? date(String(value)) : String(value);
    },
    saysNone: () => false,
  };
}

/** The form of the draft, kept while it is typed. */
function useCreditNote(version: Version<Bill>, original: Bill) {
  const t = useTexts(EDITOR_TEXTS);
  const toast = useToast();
  const { id } = version.value;
  const place = `/bills/${id}/edit`;
  const valuesOf = (note: Bill) => creditValuesOf(note, original.productItems.length);
  const begun = useBeginning<CreditValues>(place, { base: valuesOf(version.value), etag: version.etag });
  const [at, setAt] = useState({ base: begun.base, etag: begun.etag });
  const save = useAction({
    act: ({ values, base, etag }: { values: CreditValues; base: CreditValues; etag: string }) =>
      changeDraft(id, creditChange(base, values), etag),
    changes: [['bills']],
    onDone: () => {
      forget();
      toast(t.saved);
      navigate(`/bills/${id}`, { saved: true });
    },
  });
  const form = useContractForm<CreditValues>(CREDIT_SCHEMA, begun.base, save.error);
  const forget = useKeptValues(form, place, { values: begun.values, ...at });
  const read = async () => {
    const { value, etag } = await versionOf(api.GET('/bills/{id}', { params: { path: { id } } }));
    return { value: valuesOf(value), etag };
  };
  const onMerged = async (merged: Version<CreditValues>) => {
    const theirs = await read();
    setAt({ base: theirs.value, etag: merged.etag });
    form.reset(merged.value);
    save.run({ values: merged.value, base: theirs.value, etag: merged.etag });
  };
  return { form, forget, save, at, read, onMerged };
}

function CreditNoteForm({ version, original }: { version: Version<Bill>; original: Bill }) {
  const t = useTexts(EDITOR_TEXTS);
  const words = useWords();
  const { form, forget, save, at, read, onMerged } = useCreditNote(version, original);
  const listError = useFaultAt(form, 'lines');
  return (
    <Frame title={t.creditNote(original.number ?? '')}>
      <form
        id={FORM}
        class="card form"
        noValidate
        onSubmit={form.handleSubmit((values) => save.run({ values, ...at })) as () => void}
      >
        <TextField form={form} name="reason" label={t.reason} />
        <h2>{t.takenBack}</h2>
        {original.productItems.map((line, index) => (
          <Taken key={index} form={form} at={index} line={line} />
        ))}
        {listError && <p class="error">{listError}</p>}
        <CheckField form={form} name="restock" label={t.restock} />
        <TextField form={form} name="issueDate" type="date" label={t.issueDate} hint={t.issueHint} />
        <TextAreaField form={form} name="note" label={t.note} />
        <FormProblem form={form} error={save.error} labels={t} />
        <SaveBar form={FORM} pending={save.pending} cancelTo={`/bills/${version.value.id}`} />
      </form>
      <RecordConflict
        error={save.error}
        read={read}
        base={at.base}
        mineOf={form.getValues}
        words={words}
        onMerged={onMerged}
      />
      <AskUnsaved unsaved={form.formState.isDirty} onGiveUp={forget} />
    </Frame>
  );
}

/** The editor of a credit note: what of it is its own. All else is that of the bill that it takes back. */
export function CreditNote({ version }: { version: Version<Bill> }) {
  const id = version.value.originalBill?.id ?? '';
  const original = useQuery({
    queryKey: ['bills', 'credited', id],
    queryFn: ({ signal }) => answerOf(api.GET('/bills/{id}', { signal, params: { path: { id } } })),
  });
  return <Answer query={original}>{(bill) => <CreditNoteForm version={version} original={bill} />}</Answer>;
}
