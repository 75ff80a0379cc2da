import { useFilters } from '../../../routing/filters.ts';
import { dayAt } from '../../../text/days.ts';
import { useTexts } from '../../../text/texts.ts';
import { SettingsFrame } from '../frame.tsx';
import { RecordTrail } from './record-trail.tsx';
import { AUDIT_TEXTS } from './texts.ts';
import { Trail } from './trail.tsx';
import { Filters } from './trail-filters.tsx';
import './style.css';

/** Who changed what and when: of all records by time, or of one with what was changed. */
export function View() {
  const t = useTexts(AUDIT_TEXTS);
  const [filters, change] = useFilters();
  const { resource } = filters;
  // The trail is read from its oldest change: without a day to begin with, the reader looks for today's.
  const asked = { from: dayAt(Date.now()), ...filters };
  return (
    <SettingsFrame part="audit">
      <p class="muted">{t.intro}</p>
      {resource ? (
        <RecordTrail resource={resource} />
      ) : (
        <section class="card stack" aria-label={t.list}>
          <Filters filters={asked} onChange={(changed) => change({ ...changed })} />
          <Trail filters={asked} />
        </section>
      )}
    </SettingsFrame>
  );
}
