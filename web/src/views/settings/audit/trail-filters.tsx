import { useId } from 'preact/hooks';
import { DayInput } from '../../../forms/day-input.tsx';
import { FieldFrame } from '../../../forms/field-frame.tsx';
import { ACT_TEXTS } from '../../../parts/records/texts.ts';
import { useTexts } from '../../../text/texts.ts';
import { Button } from '../../../ui/button.tsx';
import { AUDIT_TEXTS } from './texts.ts';
import type { TrailFilters } from './trail-query.ts';

/** Which changes are listed. */
export function Filters({
  filters,
  onChange,
}: {
  filters: TrailFilters;
  onChange: (changed: TrailFilters) => void;
}) {
  const t = useTexts(AUDIT_TEXTS);
  const acts = useTexts(ACT_TEXTS);
  const id = useId();
  const day = (name: 'from' | 'to') => (
    <DayInput label={t[name]} value={filters[name] ?? ''} onDay={(value) => onChange({ [name]: value })} />
  );
  return (
    <form id={id} class="fields trail-filters" onSubmit={(event) => event.preventDefault()}>
      {day('from')}
      {day('to')}
      <FieldFrame label={t.principal} hint={t.principalHint}>
        {(tied) => (
          <input
            {...tied}
            value={filters.principal ?? ''}
            onChange={({ currentTarget: { value } }) => onChange({ principal: value.trim() })}
          />
        )}
      </FieldFrame>
      <FieldFrame label={t.act}>
        {(tied) => (
          <select
            {...tied}
            value={filters.act ?? ''}
            onChange={({ currentTarget: { value } }) => onChange({ act: value })}
          >
            <option value="">{t.everyAct}</option>
            {Object.entries(acts).map(([act, word]) => (
              <option key={act} value={act}>
                {word}
              </option>
            ))}
          </select>
        )}
      </FieldFrame>
      <Button
        onClick={() => onChange({ from: undefined, to: undefined, principal: undefined, act: undefined })}
      >
        {t.clear}
      </Button>
    </form>
  );
}
