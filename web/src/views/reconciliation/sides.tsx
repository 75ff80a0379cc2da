import { useFormats, useTexts } from '../../text/texts.ts';
import { Badge, type Tone } from '../../ui/badge.tsx';
import { type Column, Table } from '../../ui/table.tsx';
import { RECONCILIATION_TEXTS } from './texts.ts';
import type { ReconciledDay } from './use-day.ts';
import { type Held, heldAgainst } from './verdict.ts';

const PLACES = ['bills', 'factures', 'windows'] as const;
type Place = (typeof PLACES)[number];

const TONES: Record<Held['state'], Tone> = { equal: 'good', explained: 'open', wrong: 'bad' };

/** How a place holds against the bills: a word, and by how much where it differs. */
function Comparison({ place, day }: { place: Place; day: ReconciledDay }) {
  const t = useTexts(RECONCILIATION_TEXTS);
  const { addedEuros } = useFormats();
  if (place === 'bills') return <span class="muted">{t.reference}</span>;
  const { state, count, sum } = heldAgainst(day.bills, day[place], day);
  return (
    <span class="row compared">
      <Badge tone={TONES[state]}>{t[state]}</Badge>
      {state !== 'equal' && <span>{t.more(count, addedEuros(sum))}</span>}
    </span>
  );
}

/** The three places side by side. */
export function Sides({ day }: { day: ReconciledDay }) {
  const t = useTexts(RECONCILIATION_TEXTS);
  const { count, euros } = useFormats();
  const columns: Column<Place>[] = [
    { id: 'place', title: t.place, heads: true, cell: (place) => t[place] },
    { id: 'count', title: t.count, numeric: true, cell: (place) => count(day[place].count) },
    { id: 'sum', title: t.sum, numeric: true, cell: (place) => euros(day[place].sum) },
    { id: 'held', title: t.held, cell: (place) => <Comparison place={place} day={day} /> },
  ];
  return <Table caption={t.compared} columns={columns} rows={PLACES} keyOf={(place) => place} />;
}
