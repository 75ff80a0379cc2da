import { CREDIT_NOTES, settlementKey } from '../rows.ts';
import type { RecordedRows } from './recorded-rows.ts';

/** A frozen row, with the id of its bill. */
export interface Frozen {
  bill: string;
  series: string;
  number: string;
  issueDate: string;
  text: string;
  hash: string;
  version: string;
  finalizedVersion: string;
}

/** A fault, unless what is asked is so. */
export const unless = (isRight: boolean | undefined, fault: string): string[] => (isRight ? [] : [fault]);

/** What is wrong with what credit notes and payments have left of their bills. */
export const corrections = (frozen: readonly Frozen[], rows: RecordedRows): string[] => [
  ...settlements(frozen, rows),
  ...days(frozen),
  ...rowsOfCreditNotes(frozen, rows),
];

function settlements(frozen: readonly Frozen[], rows: RecordedRows): string[] {
  const credited = new Map<string, number>();
  for (const { text } of frozen) {
    const { original, gross } = JSON.parse(text) as { original?: string; gross: string };
    if (original) credited.set(original, (credited.get(original) ?? 0) + Number(gross));
  }
  const kept = rows.all('settlements').filter(({ key }) => key.sort === settlementKey(key.id).sort);
  return kept.flatMap(({ key, row }) => {
    const {
      gross,
      paid,
      credited: taken,
      due,
    } = row as Record<'gross' | 'paid' | 'credited' | 'due', number>;
    const isPaid = paid === (rows.payments.get(key.id) ?? 0) * 20;
    const isRight =
      isPaid && taken === (credited.get(key.id) ?? 0) && taken <= gross && due === gross - paid - taken;
    return unless(isRight, `${key.id}: ${taken} credited and ${paid} paid of ${gross}, ${due} due`);
  });
}

/** Nothing is corrected before it was issued. */
function days(frozen: readonly Frozen[]): string[] {
  const issued = new Map(frozen.map(({ bill, issueDate }) => [bill, issueDate]));
  return frozen.flatMap(({ bill, issueDate, text }) => {
    const { original } = JSON.parse(text) as { original?: string };
    return unless(issueDate >= (issued.get(original ?? bill) ?? ''), `${bill}: is of a day before its bill`);
  });
}

/** Each is named once beside the settlement of its bill, and once in the history of its bill. */
function rowsOfCreditNotes(frozen: readonly Frozen[], rows: RecordedRows): string[] {
  const notes = frozen
    .filter(({ text }) => JSON.parse(text).original)
    .map(({ bill, number, text }) => `${JSON.parse(text).original}: ${bill} ${number}`);
  const named = rows
    .all('settlements')
    .filter(({ key }) => key.sort?.startsWith(CREDIT_NOTES))
    .map(({ key, row }) => `${key.id}: ${row.bill} ${row.number}`);
  const audited = rows
    .all('audit')
    .filter(({ row }) => row.act === 'credit')
    .map(({ key, row }) => `${key.id.slice('bills/'.length)}: ${row.creditNote} ${row.number}`);
  const said = (texts: readonly string[]): string => texts.toSorted().join(', ');
  return [
    ...unless(said(named) === said(notes), `credit notes ${said(notes)}, and named ${said(named)}`),
    ...unless(said(audited) === said(notes), `credit notes ${said(notes)}, and in audit ${said(audited)}`),
  ];
}
