import { z } from 'zod';
import { SeriesBody } from '../../../../../functions/billing/series/series-body.ts';
import { TextField } from '../../../forms/fields.tsx';
import { FormDialog } from '../../../forms/form-dialog.tsx';
import { NumberField } from '../../../forms/number-field.tsx';
import { useContractForm } from '../../../forms/use-contract-form.ts';
import { type Figure, written } from '../../../forms/written.ts';
import { exampleOf } from '../../../parts/next-number.ts';
import { COMMON } from '../../../text/common.ts';
import { dayAt } from '../../../text/days.ts';
import { useTexts } from '../../../text/texts.ts';
import { useToast } from '../../../ui/toast.tsx';
import { SERIES_TEXTS } from './texts.ts';
import { type SeriesBody as Body, type Series, useSetSeries } from './use-series.ts';

interface Values {
  id: string;
  pattern: string;
  start: Figure;
}

const ID = /^[A-Za-z0-9_-]{1,64}$/;

/** Beside the body the id, which stands in the path. */
const schemaFor = (taken: readonly string[], isTaken: string, hint: string) =>
  SeriesBody.extend({
    id: z
      .string()
      .regex(ID, hint)
      .refine((id) => !taken.includes(id), isTaken),
  });

/** Sets a series that has given no number. */
export function SeriesForm({
  series,
  etag,
  taken,
  onClose,
}: {
  /** The one that is changed; undefined for a new one. */
  series: Series | undefined;
  etag: string | undefined;
  /** Ids of the others. */
  taken: readonly string[];
  onClose: () => void;
}) {
  const t = useTexts(SERIES_TEXTS);
  const common = useTexts(COMMON);
  const toast = useToast();
  const save = useSetSeries((saved) => {
    toast(t.saved(saved.id));
    onClose();
  });
  const form = useContractForm<Values>(
    schemaFor(taken, t.taken, t.idHint),
    { id: series?.id ?? '', pattern: series?.pattern ?? '', start: series?.start ?? 1 },
    save.error,
  );
  const [pattern, start] = form.watch(['pattern', 'start']);
  const example = exampleOf(pattern, Number(start) || 1, dayAt(Date.now()));
  return (
    <FormDialog
      title={series ? t.changeTitle(series.id) : t.newTitle}
      verb={common.save}
      form={form}
      labels={t}
      pending={save.pending}
      error={save.error}
      onSubmit={({ id, ...values }) => save.run({ id, body: written(values) as Body, etag })}
      onClose={onClose}
    >
      {!series && <TextField form={form} name="id" label={t.id} hint={t.idHint} />}
      <TextField form={form} name="pattern" label={t.pattern} hint={t.patternHint} />
      <NumberField form={form} name="start" label={t.start} hint={t.startHint} />
      <p role="status">{example && t.example(example)}</p>
    </FormDialog>
  );
}
