import { texts } from '../text/texts.ts';

/** Where a bill stands, in one word. `issued`: a final credit note, which nobody pays. */
export type BillStanding =
  | 'draft'
  | 'issued'
  | 'open'
  | 'overdue'
  | 'partlyPaid'
  | 'paid'
  | 'credited'
  | 'toRefund';

/** Words for where a bill stands. */
export const STANDING_TEXTS = texts({
  fr: () => ({
    draft: 'Brouillon',
    issued: 'Définitif',
    open: 'À payer',
    overdue: 'En retard',
    partlyPaid: 'Payée en partie',
    paid: 'Payée',
    credited: 'Créditée',
    toRefund: 'À rembourser',
  }),
  en: () => ({
    draft: 'Draft',
    issued: 'Final',
    open: 'To be paid',
    overdue: 'Overdue',
    partlyPaid: 'Partly paid',
    paid: 'Paid',
    credited: 'Credited',
    toRefund: 'To be refunded',
  }),
});
