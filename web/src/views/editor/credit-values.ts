import type { Schemas } from '@facturation/api-client';
import { changeFrom } from '@facturation/platform/merged-records';
import { z } from 'zod';
import { changedFields } from '../../../../functions/billing/bills/fields.ts';
import { type Figure, written } from '../../forms/written.ts';

/** What of a line of the bill is taken back; neither: nothing of it. */
export interface TakenValues {
  quantity: Figure;
  amount: Figure;
}

/** The draft of a credit note in the form. */
export interface CreditValues {
  reason: string;
  restock: boolean;
  issueDate: string;
  note: string;
  /** One for each line of the bill. */
  lines: TakenValues[];
}

/** @param billed how many lines the bill has that it takes back */
export function creditValuesOf(note: Schemas['Bill'], billed: number): CreditValues {
  const taken = (at: number): TakenValues => {
    const found = note.lines?.find(({ line }) => line === at + 1);
    return { quantity: found?.quantity ?? '', amount: found?.amount ?? '' };
  };
  return {
    reason: note.reason ?? '',
    restock: note.restock ?? false,
    issueDate: note.issueDate ?? '',
    note: note.note ?? '',
    lines: Array.from({ length: billed }, (_, at) => taken(at)),
  };
}

const isTaken = ({ quantity, amount }: TakenValues): boolean => quantity !== '' || amount !== '';

/** Where a line of the form is among those that are sent; undefined when it is not. */
export function sentAt(lines: readonly TakenValues[], at: number): number | undefined {
  const line = lines[at];
  return line && isTaken(line) ? lines.slice(0, at).filter(isTaken).length : undefined;
}

/** The members of a credit note that may be changed, as they are sent. */
export function creditBody({ lines, restock, ...rest }: CreditValues): Record<string, unknown> {
  const taken = lines.flatMap((line, at) => (isTaken(line) ? [written({ line: at + 1, ...line })] : []));
  return { ...(written(rest) as object), restock, lines: taken };
}

const fieldsOfAll = ({ lines = [], ...values }: Partial<CreditValues>): CreditValues => ({
  reason: '',
  restock: false,
  issueDate: '',
  note: '',
  ...values,
  lines: lines.map((line?: Partial<TakenValues>) => ({ quantity: '', amount: '', ...line })),
});

/** The contract's own judgement. A credit note always says why. */
export const CREDIT_SCHEMA = z.preprocess(
  (values) => creditBody(fieldsOfAll(values as Partial<CreditValues>)),
  z.strictObject(changedFields).required({ reason: true }),
);

/** What the change of a credit note sends. */
export const creditChange = (base: CreditValues, typed: CreditValues): Record<string, unknown> =>
  changeFrom(creditBody(base), creditBody(typed));
