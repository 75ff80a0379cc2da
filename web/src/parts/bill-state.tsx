import type { Schemas } from '@facturation/api-client';
import { useTexts } from '../text/texts.ts';
import { Badge, type Tone } from '../ui/badge.tsx';
import { type BillStanding, STANDING_TEXTS } from './standing-texts.ts';

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
