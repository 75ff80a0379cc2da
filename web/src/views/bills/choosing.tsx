import type { Schemas } from '@facturation/api-client';
import { useState } from 'preact/hooks';
import { CustomerName } from '../../parts/customer-name.tsx';
import { useFormats, useTexts } from '../../text/texts.ts';
import { ActionBar } from '../../ui/action-bar.tsx';
import type { Column } from '../../ui/table.tsx';
import { FinalizeMany } from './finalize/finalize-many.tsx';
import { LIST_TEXTS } from './texts.ts';
import type { Selection } from './use-selection.ts';

type Bill = Schemas['Bill'];

/** A draft can be chosen; Space does it by keyboard. */
function Choose({ bill: { id, customerID, totals }, selection }: { bill: Bill; selection: Selection }) {
  const t = useTexts(LIST_TEXTS);
  const { euros } = useFormats();
  return (
    <label class="choose">
      <input type="checkbox" checked={selection.has(id)} onChange={() => selection.toggle(id)} />
      <span class="unseen">
        {t.chooseOne} <CustomerName id={customerID} /> {totals && euros(totals.gross)}
      </span>
    </label>
  );
}

/** The column in which drafts are chosen. */
export const chooseColumn = (title: string, selection: Selection): Column<Bill> => ({
  id: 'choose',
  title,
  tools: true,
  cell: (bill) => bill.status === 'draft' && <Choose bill={bill} selection={selection} />,
});

/** Above a list with drafts: chooses them all, and makes those that are chosen final. */
export function Choosing({
  drafts,
  chosen,
  selection,
}: {
  drafts: readonly Bill[];
  chosen: readonly Bill[];
  selection: Selection;
}) {
  const t = useTexts(LIST_TEXTS);
  const [asked, ask] = useState<readonly Bill[]>();
  const close = () => {
    ask(undefined);
    selection.setAll(false);
  };
  const finalize = {
    id: 'finalize-chosen',
    label: `${t.finalizeChosen} (${chosen.length})`,
    keys: ['f'],
    run: () => ask(chosen),
  };
  if (drafts.length === 0 && !asked) return null;
  return (
    <div class="row">
      {drafts.length > 0 && (
        <label class="check">
          <input
            type="checkbox"
            checked={chosen.length === drafts.length}
            onChange={({ currentTarget: { checked } }) => selection.setAll(checked)}
          />
          <span>{drafts.length === 1 ? t.chooseOnly : t.chooseAll(drafts.length)}</span>
        </label>
      )}
      <ActionBar actions={chosen.length > 0 ? [finalize] : []} about={[chosen.length]} />
      {asked && <FinalizeMany drafts={asked} onClose={close} />}
    </div>
  );
}
