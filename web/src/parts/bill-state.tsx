import type { Schemas } from '@facturation/api-client';
import { texts, useTexts } from '../text/texts.ts';
import { Badge, type Tone } from '../ui/badge.tsx';

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

const TONES: Readonly<Record<BillStanding, Tone>> = {
  draft: 'still',
  issued: 'good',
  open: 'open',
  overdue: 'bad',
  partlyPaid: 'open',
  paid: 'good',
  credited: 'still',
  toRefund: 'bad',
};

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

type Standing = Pick<Schemas['Bill'], 'status' | 'settlement' | 'overdue'>;

/** Where a bill stands: that it is overdue says more than that nothing, or a part, is paid. */
export function standingOf({ status, settlement, overdue }: Standing): BillStanding {
  if (status === 'draft') return 'draft';
  return overdue ? 'overdue' : (settlement ?? 'issued');
}

/** The badge of a bill. */
export function BillState({ bill }: { bill: Standing }) {
  const t = useTexts(STANDING_TEXTS);
  const standing = standingOf(bill);
  return <Badge tone={TONES[standing]}>{t[standing]}</Badge>;
}
