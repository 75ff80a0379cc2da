import { useQuery } from '@tanstack/preact-query';
import { useState } from 'preact/hooks';
import { useWatch } from 'react-hook-form';
import { answerOf } from '../../api/answer.ts';
import { api } from '../../api/client.ts';
import { faultAt, useFaultAt } from '../../forms/fault-places.ts';
import { SelectField, TextAreaField, TextField } from '../../forms/fields.tsx';
import { useTexts } from '../../text/texts.ts';
import type { BillForm, BillPath } from './bill-form.ts';
import { Folded } from './folded.tsx';
import { EDITOR_TEXTS } from './texts.ts';

const NAMES: readonly BillPath[] = [
  'issueDate',
  'dueDate',
  'supplyDate',
  'period',
  'period.start',
  'period.end',
  'series',
  'buyerReference',
  'purchaseOrder',
  'note',
];

/** Series of one's own: those of bills and credit notes are there without being chosen. */
function SeriesField({ form }: { form: BillForm }) {
  const t = useTexts(EDITOR_TEXTS);
  const { data } = useQuery({
    queryKey: ['series', 'to-choose'],
    queryFn: ({ signal }) => answerOf(api.GET('/series', { signal })),
  });
  const series = data?._embedded.series.filter(({ id }) => id !== 'AV') ?? [];
  const chosen = useWatch({ control: form.control, name: 'series' });
  const known = series.some(({ id }) => id === chosen) || chosen === '';
  if (series.length < 2 && known) return null;
  const choices = [...series.map(({ id }) => id), ...(known ? [] : [chosen])];
  return (
    <SelectField
      form={form}
      name="series"
      label={t.series}
      choices={[['', t.usualSeries], ...choices.map((id): [string, string] => [id, id])]}
    />
  );
}

/** What most bills do without. It is folded until something of it was written, or is wrong. */
export function RareFields({ form }: { form: BillForm }) {
  const t = useTexts(EDITOR_TEXTS);
  const period = useFaultAt(form, 'period');
  const [written] = useState(() =>
    form.getValues([...NAMES]).some((value) => typeof value === 'string' && value !== ''),
  );
  return (
    <Folded class="card" summary={t.rare} wanted={written || faultAt(form, ...NAMES) !== undefined}>
      <div class="stack editor-folded">
        <div class="fields">
          <TextField form={form} name="issueDate" type="date" label={t.issueDate} hint={t.issueHint} />
          <TextField form={form} name="dueDate" type="date" label={t.dueDate} hint={t.dueHint} />
          <SeriesField form={form} />
        </div>
        <div class="fields">
          <TextField form={form} name="supplyDate" type="date" label={t.supplyDate} />
          <TextField form={form} name="period.start" type="date" label={t.periodStart} />
          <TextField form={form} name="period.end" type="date" label={t.periodEnd} />
        </div>
        {period && <p class="error">{period}</p>}
        <div class="fields">
          <TextField form={form} name="buyerReference" label={t.buyerReference} />
          <TextField form={form} name="purchaseOrder" label={t.purchaseOrder} />
        </div>
        <TextAreaField form={form} name="note" label={t.note} />
      </div>
    </Folded>
  );
}
