import type { Schemas } from '@facturation/api-client';
import { written } from '../../../forms/written.ts';

/** What a credit note takes back of a line, counted from 1: a quantity or an amount, whichever is not ''. */
export interface LineToCredit {
  line: number;
  quantity: number | '';
  amount: number | '';
}

/** What the form of a credit note holds. */
export interface CreditValues {
  reason: string;
  restock: boolean;
  lines: LineToCredit[];
}

/** The body that the form stands for; goods come back only where that is said. */
export function creditNoteFrom(
  { reason, restock, lines }: CreditValues,
  whole: boolean,
): Schemas['NewCreditNote'] {
  return written({
    reason,
    ...(restock && { restock }),
    ...(!whole && { lines }),
  }) as Schemas['NewCreditNote'];
}
