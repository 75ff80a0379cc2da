import { useState } from 'preact/hooks';
import { DayInput } from '../../forms/day-input.tsx';
import { FieldFrame } from '../../forms/field-frame.tsx';
import { STANDING_TEXTS } from '../../parts/standing-texts.ts';
import { COMMON } from '../../text/common.ts';
import { useTexts } from '../../text/texts.ts';
import { Button } from '../../ui/button.tsx';
import { SearchField } from '../../ui/search-field.tsx';
import { useMedia } from '../../ui/use-browser.ts';
import { CustomerFilter } from './customer-filter.tsx';
import { type BillFilters, type BillKind, isFiltered, STATUSES } from './query.ts';
import { LIST_TEXTS } from './texts.ts';

interface FiltersProps {
  kind: BillKind;
  filters: BillFilters;
  change: (changed: BillFilters) => void;
}

/** A number of the usual series. */
const EXAMPLE: Record<BillKind, string> = { invoice: 'FA-2026-00001', creditNote: 'AV-2026-00001' };

const NONE: Record<keyof BillFilters, string> = {
  status: '',
  customer: '',
  from: '',
  to: '',
  search: '',
  sort: '',
};

function StatusFilter({ kind, filters, change }: FiltersProps) {
  const t = useTexts(LIST_TEXTS);
  const common = useTexts(COMMON);
  const standings: Readonly<Record<string, string>> = useTexts(STANDING_TEXTS);
  const own: Readonly<Record<string, string>> = {
    draft: t.drafts,
    final: kind === 'invoice' ? t.final : t.finalNotes,
  };
  return (
    <FieldFrame label={common.status}>
      {(tied) => (
        <select
          {...tied}
          value={filters.status ?? ''}
          onChange={({ currentTarget: { value } }) => change({ status: value })}
        >
          <option value="">{t.allStates}</option>
          {STATUSES[kind].map((status) => (
            <option key={status} value={status}>
              {own[status] ?? standings[status]}
            </option>
          ))}
        </select>
      )}
    </FieldFrame>
  );
}

/** Which bills a list shows. On a narrow page all but the search is folded away, unless it is in use. */
export function Filters(props: FiltersProps) {
  const t = useTexts(LIST_TEXTS);
  const narrow = useMedia('(max-width: 640px)');
  const { kind, filters, change } = props;
  // What was typed is forgotten with the filters.
  const [cleared, setCleared] = useState(0);
  const clear = () => {
    setCleared(cleared + 1);
    change(NONE);
  };
  return (
    <div class="stack">
      <div class="row">
        <SearchField
          key={cleared}
          label={t.searchByNumber(EXAMPLE[kind])}
          value={filters.search ?? ''}
          onSearch={(search) => change({ search })}
        />
        {isFiltered(filters) && (
          <Button kind="quiet" onClick={clear}>
            {t.clear}
          </Button>
        )}
      </div>
      <details class="bill-filters" open={!narrow || isFiltered(filters)}>
        <summary>{t.filters}</summary>
        <div class="fields">
          <StatusFilter {...props} />
          <CustomerFilter id={filters.customer ?? ''} onChoose={(customer) => change({ customer })} />
          <DayInput label={t.from} value={filters.from ?? ''} onDay={(from) => change({ from })} />
          <DayInput label={t.to} value={filters.to ?? ''} onDay={(to) => change({ to })} />
        </div>
      </details>
    </div>
  );
}
