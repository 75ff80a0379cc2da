import { useFormats, useTexts } from '../../text/texts.ts';
import { BillsNamed } from './bills-named.tsx';
import { RECONCILIATION_TEXTS } from './texts.ts';
import type { ReconciledDay } from './use-day.ts';

/** What is wrong, by kind, with the bills. */
export function Faults({ faults }: Pick<ReconciledDay, 'faults'>) {
  const t = useTexts(RECONCILIATION_TEXTS);
  const { count: figure } = useFormats();
  if (faults.length === 0) return null;
  return (
    <section class="card stack" aria-labelledby="faults">
      <h2 id="faults">{t.faults}</h2>
      <ul class="findings">
        {faults.map(({ kind, count, ids }) => (
          <li key={kind} data-fault={kind}>
            <p>
              <strong>{figure(count)}</strong> {t[kind]}
            </p>
            <BillsNamed ids={ids} count={count} />
          </li>
        ))}
      </ul>
    </section>
  );
}

const REASONS = ['waiting', 'late', 'lateRepeats', 'unverifiable'] as const;

/** Factures beside bills, which no view of the page shows one by one. */
function Foreign({ foreign }: Pick<ReconciledDay, 'foreign'>) {
  const t = useTexts(RECONCILIATION_TEXTS);
  const { count: figure, euros } = useFormats();
  return (
    <li data-reason="foreign">
      <p>
        <strong>{figure(foreign.count)}</strong> {t.foreign}
      </p>
      <p class="hint">{t.foreignDetail(euros(foreign.sum))}</p>
      <ul class="names">
        {foreign.ids.map((id) => (
          <li key={id}>
            <code>{id}</code>
          </li>
        ))}
        {foreign.count > foreign.ids.length && (
          <li class="muted">{t.others(foreign.count - foreign.ids.length)}</li>
        )}
      </ul>
    </li>
  );
}

/** Why the three may differ although nothing is wrong. */
export function Explanations({ day }: { day: ReconciledDay }) {
  const t = useTexts(RECONCILIATION_TEXTS);
  const { count: figure } = useFormats();
  const reasons = REASONS.filter((reason) => day[reason].count > 0);
  if (reasons.length === 0 && day.foreign.count === 0) return null;
  return (
    <section class="card stack" aria-labelledby="explanations">
      <h2 id="explanations">{t.explanations}</h2>
      <ul class="findings">
        {reasons.map((reason) => (
          <li key={reason} data-reason={reason}>
            <p>
              <strong>{figure(day[reason].count)}</strong> {t[reason]}
            </p>
            <p class="hint">{t[`${reason}Detail`]}</p>
            {/* Repeats are counted by sending, and named by bill. */}
            <BillsNamed
              ids={day[reason].ids}
              count={reason === 'lateRepeats' ? day[reason].ids.length : day[reason].count}
            />
          </li>
        ))}
        {day.foreign.count > 0 && <Foreign foreign={day.foreign} />}
      </ul>
    </section>
  );
}
